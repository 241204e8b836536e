import { splitNameAndId } from '../../src/ledger/evidence';

describe('a cell that holds the name and the number', () => {
  test.each([
    ['王秀兰 330102195001010021', '王秀兰', '330102195001010021'],
    ['王秀兰（330102195001010021）', '王秀兰', '330102195001010021'],
    ['330102195001010021 王秀兰', '王秀兰', '330102195001010021'],
    ['王 兰 33010219500101002x', '王 兰', '33010219500101002x'],
    ['王秀兰330102 19500101 0021', '王秀兰', '330102 19500101 0021'],
    ['330102 19500101 002Ｘ　王秀兰', '王秀兰', '330102 19500101 002Ｘ'],
    ['王秀兰 330102500101002', '王秀兰', '330102500101002'],
    ['王秀兰 33010219500101002', '王秀兰', '33010219500101002'],
    ['王秀兰 3301021950010100211', '王秀兰', '3301021950010100211'],
    ['王秀兰 330102-19500101-0021', '王秀兰', '330102-19500101-0021'],
  ])('%s', (text, name, idNumber) => {
    expect(splitNameAndId(text)).toEqual({ name, idNumber });
  });

  test.each(['王秀兰', '330102195001010021', '王秀兰 13800000000', '', '王秀兰 2026年9月'])('%s holds not both', (text) => {
    expect(splitNameAndId(text)).toBeNull();
  });

  test('a long cell of anything else is given up at once', () => {
    expect(splitNameAndId(`${'王 '.repeat(20_000)}1`)).toBeNull();
    expect(splitNameAndId('3 '.repeat(20_000))).toBeNull();
  });
});
