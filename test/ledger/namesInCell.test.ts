import { namesInCell } from '../../src/ledger/namesInCell';

/* Cells of names that hold more than one person. */

test.each([
  ['张三、李四', '张三 李四'],
  ['何建国，周月娥', '何建国 周月娥'],
  ['张三/李四', '张三 李四'],
  ['张三\n李四', '张三 李四'],
  ['张 三、李四', '张三 李四'],
  ['张三和李四', '张三 李四'],
  ['张三、李四、王五六', '张三 李四 王五六'],
  ['买买提·吐尔逊、张三', '买买提·吐尔逊 张三'],
])('%s', (text, expected) => expect(namesInCell(text).join(' ')).toBe(expected));

test.each(['张三', '王和平', '李及', '欧阳和平', '张 三', '欧阳 秀英', '买买提·吐尔逊', '张三（李四）', '张三/去世', '张三、已迁出', '张三，女', '李四之母', ''])('%s is one person', (text) => expect(namesInCell(text)).toEqual([]));
