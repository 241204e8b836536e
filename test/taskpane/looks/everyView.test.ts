import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { viewStates } from './viewStates';

/** What stands in the list of src/taskpane/views is a folder there. */
const folders = readdirSync(resolve(__dirname, '../../../src/taskpane/views'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);

test('every view is looked at', () => {
  expect([...new Set(viewStates.map(({ id }) => id.split('-')[0]))].sort()).toEqual(folders.sort());
});
