import { inspectWorkbook } from '../../../src/work/inspectWorkbook';
import { checkWorkbook } from '../../../src/work/checkWorkbook';
import { layouts, makeCommunity, writeCommunity } from '../../../src/work/demo';
import { createWorkbook, openWorkbookFile } from '../../workbook/natively';
import { Books, faults } from './faults';

const request = { asOf: { year: 2026, month: 11, day: 23 }, period: null, corrections: [], settings: { place: 'beijing' } } as const;

test.each(layouts.map((layout) => [layout.id, layout] as const))('every planted fault is found where it stands, and nothing beside them, in books kept %s', async (_id, layout) => {
  const kept = await fieldsKept(layout);
  const books = new Books(makeCommunity(20261123, 2000));
  const shown = faults.filter(({ needs = [] }) => needs.every((field) => kept.has(field)));
  const expected = shown.flatMap((fault) => fault.plant(books)).map(({ code, kind, name, field }) => `${code} ${kind} ${field} ${name}`);
  const workbook = await createWorkbook();
  await writeCommunity(workbook, books.community, layout);
  const opened = await openWorkbookFile(workbook.bytes());
  const kinds = new Map((await inspectWorkbook(opened, [], { year: 2026, month: 12 })).map(({ name, kind }) => [name, kind]));
  const { findings } = await checkWorkbook(opened, request);
  expect(findings.map(({ code, sheetName, field, name }) => `${code} ${kinds.get(sheetName)} ${field} ${name}`).sort()).toEqual(expected.sort());
}, 120_000);

async function fieldsKept(layout: (typeof layouts)[number]): Promise<ReadonlySet<string>> {
  const workbook = await createWorkbook();
  await writeCommunity(workbook, makeCommunity(1, 60), layout);
  return new Set((await inspectWorkbook(workbook, [], { year: 2026, month: 12 })).flatMap(({ fields }) => Object.keys(fields)));
}
