import { rememberTexts } from '../../../src/rules/text/rememberTexts';

test('the work is done once for a text that comes again, also where it gives nothing', () => {
  const asked: string[] = [];
  const length = rememberTexts((text) => {
    asked.push(text);
    return text === '' ? undefined : text.length;
  });
  expect(['姓名', '', '姓名', ''].map(length)).toEqual([2, undefined, 2, undefined]);
  expect(asked).toEqual(['姓名', '']);
});

test('a column of free text passes through, and is answered right all the same', () => {
  const doubled = rememberTexts((text) => `${text}${text}`);
  const texts = Array.from({ length: 10_000 }, (_unused, nth) => String(nth));
  expect(texts.map(doubled)).toEqual(texts.map((text) => text + text));
  expect(texts.map(doubled)).toEqual(texts.map((text) => text + text));
});
