import { kinds } from '../../src/ledger/kinds';
import { ledgerTemplate } from '../../src/ledger/template';
import { recognise } from './arrayBlock';

const cases = kinds.flatMap(({ kind }) => (['老年券', '老年卷'] as const).map((term) => [kind, term] as const));

test.each(cases)('%s with %s: every column of our own template is recognised', (kind, term) => {
  const columns = ledgerTemplate(kind, term);
  const sheet = recognise([[`${kind} 台账`], columns.map(({ heading }) => heading)]);
  expect(sheet).toMatchObject({ kind, headerRows: [2], unknownHeaders: [], questions: [], missingFields: [] });
  expect(sheet.fields).toEqual(Object.fromEntries(columns.map(({ field }, place) => [field, place + 1])));
  expect(sheet.confidence).toBeGreaterThanOrEqual(0.9);
});

test('the term is the clerk’s', () => {
  expect(ledgerTemplate('elders', '老年卷').map(({ heading }) => heading)).toContain('老年卷起发月份');
  expect(ledgerTemplate('elders', '老年券').map(({ heading }) => heading)).toContain('老年券起发月份');
});
