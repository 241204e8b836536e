import { fc } from '../properties';
import { formatFen, readAmountText } from '../../../src/rules/money/readAmount';

test.each([
  ['100', 10_000], ['100元', 10_000], [' 100 元 ', 10_000], ['１００元', 10_000], ['100.5', 10_050], ['100.50元', 10_050], ['100.000', 10_000],
  ['￥1,200.50', 120_050], ['¥1200', 120_000], ['1，200元', 120_000], ['人民币100元整', 10_000], ['100元/月', 10_000], ['100块', 10_000],
  ['3万', 3_000_000], ['3萬元', 3_000_000], ['1.2345万元', 1_234_500], ['1.00001万', 1_000_010], ['0', 0], ['0元', 0], ['-0', 0], ['-50.25', -5025], ['19.99', 1999],
  ['叁佰元', 30_000], ['叁佰元整', 30_000], ['三百', 30_000], ['壹仟贰佰元整', 120_000], ['壹佰圓整', 10_000], ['貳佰元', 20_000], ['參佰元', 30_000], ['一万二千元', 1_200_000],
])('%j is %i fen', (text, fen) => {
  expect(readAmountText(text)).toEqual({ state: 'read', value: fen });
});

test.each(['', '  ', '无', '無', '-', '—', '——', '/', '／'])('%j is blank', (text) => {
  expect(readAmountText(text)).toEqual({ state: 'blank' });
});

test.each(['100 200', '1.005', '100-200', '1,20', '12,34', '约100元', '三百五', '一万二', '免费', '1.0000001万', '99999999999999999', '1e3', '100元200元', '.5'])(
  '%j is unreadable',
  (text) => {
    expect(readAmountText(text)).toEqual({ state: 'unreadable', text });
  },
);

test.each([[0, '0.00'], [5, '0.05'], [12_050, '120.50'], [-5025, '-50.25'], [-5, '-0.05']])('%i fen are %s yuan', (fen, yuan) => {
  expect(formatFen(fen)).toBe(yuan);
});

test('an amount is read as it is written, to the last fen', () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000_000_000, max: 100_000_000_000 }), (fen) => {
      expect(readAmountText(formatFen(fen))).toEqual({ state: 'read', value: fen });
      expect(readAmountText(`￥${formatFen(Math.abs(fen))}元`)).toEqual({ state: 'read', value: Math.abs(fen) });
    }),
  );
});
