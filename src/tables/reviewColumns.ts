import { handFilled } from './personColumns';
import type { TableColumn } from './spec';

/* What the two review tables ask of who goes from door to door. */

export const birthColumn: TableColumn = { id: 'birthDate', heading: '出生日期', width: 15, format: 'date', source: 'generated' };
export const registeredColumn: TableColumn = { id: 'registeredAddress', heading: '户籍地址', width: 23, format: 'text', align: 'left', source: 'generated' };
export const livingColumn: TableColumn = { id: 'address', heading: '现住址', width: 23, format: 'text', align: 'left', source: 'generated' };
export const changeColumn: TableColumn = { id: 'change', heading: '本季变动', width: 27, format: 'text', align: 'left', source: 'generated' };
export const reviewColumns: readonly TableColumn[] = [
  handFilled('method', '核实方式', 9),
  handFilled('reviewedOn', '核实日期', 15, 'date'),
  handFilled('conclusion', '复审结论', 9),
  handFilled('stopReason', '停发或调整原因', 15),
  handFilled('reviewer', '核实人', 8),
];
