import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { isMessageKey } from '../../src/locale';
import { macroFunctions, worksheetFunctions } from './excelNames';

const folder = resolve(__dirname, '../../src/functions');
const files = readdirSync(folder).map((name) => join(folder, name));

interface Metadata {
  readonly functions: readonly { readonly id: string; readonly name: string; readonly options?: object; readonly result: object; readonly parameters: readonly { readonly name: string; readonly optional?: boolean }[] }[];
}

async function metadata(): Promise<Metadata> {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(files);
  expect(errors).toEqual([]);
  return JSON.parse(metadataJson) as Metadata;
}

/** Formulas in the workbooks of offices hold these: none may ever change or go, and arguments may only be added behind. */
const signatures = [
  'AGE birth on place?',
  'AGEDATE birth years place?',
  'ALLOWANCE birth period category? start? death? moveOut? moveIn? stop? place?',
  'ALLOWANCEBAND birth month category? moveIn? place?',
  'CARDDATE birth card place?',
  'CARDS birth on place?',
  'DEADLINE obligation period',
  'IDBIRTH number',
  'IDMASK number',
  'IDPROBLEM number',
  'IDREGION number',
  'IDSEX number',
  'IDTO18 number',
  'IDVALID number',
  'LUNAR date',
  'OVERPAID shouldStop actualStop place?',
  'STOPMONTH death moveOut? moveIn? stop? benefit? place?',
  'VOUCHERAMOUNT birth period start? death? moveOut? moveIn? stop? place?',
  'VOUCHERMONTHS birth period start? death? moveOut? moveIn? stop? place?',
  'VOUCHERSTART birth moveIn? place?',
  'WORKDAYAFTER date days',
];

test('ids and arguments stay as they are', async () => {
  const { functions } = await metadata();
  const found = functions.map(({ id, parameters }) => [id, ...parameters.map(({ name, optional }) => (optional === true ? `${name}?` : name))].join(' '));
  expect(found.sort()).toEqual(signatures);
});

test('names are the ids, and nothing is volatile or streams', async () => {
  const { functions } = await metadata();
  expect(functions.filter(({ id, name }) => id !== name)).toEqual([]);
  expect(functions.filter(({ options }) => options !== undefined)).toEqual([]);
});

test('every answer is a range, for every argument may be one', async () => {
  const { functions } = await metadata();
  expect(functions.filter(({ result }) => JSON.stringify(result) !== '{"dimensionality":"matrix"}')).toEqual([]);
});

/** Why Excel may take a name for something else, or not take it at all; nothing of a good one. */
function faults(name: string): readonly string[] {
  const [, column = '', row = ''] = /^([A-Z]{1,3})([1-9]\d*)$/.exec(name) ?? [];
  const isColumn = column !== '' && column.padStart(3, ' ') <= 'XFD';
  const kinds = {
    'too short': name.length < 3,
    'signs that are not allowed': !/^[A-Z][A-Z0-9_.]*$/.test(name),
    'cell address': (isColumn && Number(row) <= 1_048_576) || /^R\d*C\d*$/.test(name),
    'function of worksheets': worksheetFunctions.has(name),
    'function of macros': macroFunctions.has(name),
  };
  return Object.entries(kinds).flatMap(([fault, has]) => (has ? [fault] : []));
}

test.each([
  ['AGE80', ['cell address']],
  ['A1', ['too short', 'cell address']],
  ['XFD1048576', ['cell address']],
  ['XFD1048577', []],
  ['XFE1', []],
  ['IDTO18', []],
  ['R1C1', ['cell address']],
  ['R1048576C16384', ['cell address']],
  ['R12', ['cell address']],
  ['RC', ['too short', 'cell address']],
  ['EDATE', ['function of worksheets']],
  ['NETWORKDAYS.INTL', ['function of worksheets']],
  ['RUN', ['function of macros']],
  ['ECHO', ['function of macros']],
  ['ID', ['too short']],
  ['18ID', ['signs that are not allowed']],
  ['AGE DATE', ['signs that are not allowed']],
])('%s would be wrong as %j', (name, wrong) => {
  expect(faults(name)).toEqual(wrong);
});

test('Excel takes no id, no name and not the namespace for anything else', async () => {
  const { functions } = await metadata();
  const [, namespace = ''] = /"Functions.Namespace" DefaultValue="([^"]*)"/.exec(readFileSync(resolve(__dirname, '../../manifest.xml'), 'utf8')) ?? [];
  const names = [namespace, ...functions.flatMap(({ id, name }) => [id, name])];
  expect(names).toHaveLength(1 + 2 * signatures.length);
  expect(names.flatMap((name) => faults(name).map((fault) => `${name}: ${fault}`))).toEqual([]);
});

test('the namespace is the same in every language', () => {
  const [, text = ''] = /<bt:String id="Functions.Namespace"(.*?)<\/bt:String>/s.exec(readFileSync(resolve(__dirname, '../../manifest.xml'), 'utf8')) ?? [];
  expect([...text.matchAll(/Value="([^"]*)"/g)].map(([, value]) => value)).toEqual(['MZT', 'MZT', 'MZT']);
});

test('every function and argument has words in the locale', async () => {
  const { functions } = await metadata();
  const keys = functions.flatMap(({ id, parameters }) => [`function.${id}`, ...parameters.flatMap(({ name }) => [`function.argument.${name}`, `function.argument.${name}.about`])]);
  expect(keys.filter((key) => !isMessageKey(key))).toEqual([]);
});
