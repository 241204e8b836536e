import { sameBytes } from '../../../src/workbook/file/sameBytes';

const LONG = 3 * 65_536 + 7;
const bytes = Uint8Array.from({ length: LONG + 3 }, (_, index) => index % 251).subarray(3);

test('equal runs that begin at different places in memory', () => expect(sameBytes(bytes, bytes.slice())).toBe(true));
test('another length', () => expect(sameBytes(bytes, bytes.subarray(1))).toBe(false));
test.each([0, 1, 65_535, 65_536, 131_073, 3 * 65_536, LONG - 1])('one byte differs, at %p', (at) => {
  const other = bytes.slice();
  other[at] = (other[at] as number) ^ 1;
  expect(sameBytes(bytes, other)).toBe(false);
});
