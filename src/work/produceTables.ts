import type { Workbook } from '../workbook/port';
import { generateTables, type Generated, type TableRequest } from './generateTables';
import { openErrors, type OpenErrors } from './openErrors';

export interface Produced {
  readonly generated: Generated;
  /** Of the ledgers as they were read, before anything was written. */
  readonly open: OpenErrors;
}

export interface ProduceRequest extends TableRequest {
  /** Awaited when the ledgers are read and nothing is written yet; what it throws ends the work. */
  pause?(): Promise<void>;
}

/** Makes tables, and says which errors stand in the ledgers they are made from. @throws what generateTables throws */
export async function produceTables(workbook: Workbook, request: ProduceRequest): Promise<Produced> {
  const { period, asOf, corrections, settings, policyFile } = request;
  const open = await openErrors(workbook, { period, asOf, corrections, settings, policyFile });
  await request.pause?.();
  return { generated: await generateTables(workbook, request), open };
}
