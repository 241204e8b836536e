import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { isMessageKey } from '../../src/locale';

const folder = resolve(__dirname, '../../src/functions');
const files = readdirSync(folder).map((name) => join(folder, name));

interface Metadata {
  readonly functions: readonly { readonly id: string; readonly name: string; readonly options?: object; readonly parameters: readonly { readonly name: string; readonly optional?: boolean }[] }[];
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
  'ID18 number',
  'IDBIRTH number',
  'IDMASK number',
  'IDPROBLEM number',
  'IDREGION number',
  'IDSEX number',
  'IDVALID number',
  'LUNAR date',
  'OVERPAID shouldStop actualStop place?',
  'STOPMONTH death moveOut? moveIn? stop? benefit? place?',
  'VOUCHERAMOUNT birth period start? death? moveOut? moveIn? stop? place?',
  'VOUCHERMONTHS birth period start? death? moveOut? moveIn? stop? place?',
  'VOUCHERSTART birth moveIn? place?',
  'WORKDAY date days',
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

test('every function and argument has words in the locale', async () => {
  const { functions } = await metadata();
  const keys = functions.flatMap(({ id, parameters }) => [`function.${id}`, ...parameters.flatMap(({ name }) => [`function.argument.${name}`, `function.argument.${name}.about`])]);
  expect(keys.filter((key) => !isMessageKey(key))).toEqual([]);
});
