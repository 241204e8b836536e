import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

interface Snippet {
  readonly file: string;
  readonly text: string;
}

const imports = ([file, from]: readonly [string, string]): Snippet => ({ file, text: `import { x } from '${from}';\nexport const y = x;\n` });

function rulesBroken(snippets: readonly Snippet[]): string[][] {
  const root = resolve(__dirname, '../..');
  const run = spawnSync(process.execPath, ['test/house/lintSnippets.mjs'], { cwd: root, input: JSON.stringify(snippets), encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as string[][];
}

describe('who may import whom', () => {
  const refused: readonly (readonly [string, string])[] = [
    ['src/rules/age/x.ts', '../../ledger/types'],
    ['src/rules/age/x.ts', '../../workbook/port'],
    ['src/rules/age/x.ts', '../../locale'],
    ['src/ledger/x.ts', '../tables/index'],
    ['src/ledger/x.ts', '../workbook/file/fileWorkbook'],
    ['src/tables/x.ts', '../work/generateTable'],
    ['src/checks/x.ts', '../work/checkWorkbook'],
    ['src/work/x.ts', '../workbook/file/fileWorkbook'],
    ['src/work/x.ts', '../cli/main'],
    ['src/workbook/file/x.ts', '../../rules/calendar/serial'],
    ['src/workbook/file/x.ts', '../excel/x'],
    ['src/workbook/excel/x.ts', '../file/fileWorkbook'],
    ['src/workbook/port.ts', './file/fileWorkbook'],
    ['src/workbook/port.ts', '../rules/calendar/calendarDate'],
    ['src/workbook/xml/x.ts', '../file/read/tags'],
    ['src/cli/x.ts', '../tables/index'],
    ['src/cli/x.ts', '../workbook/excel/x'],
    ['src/taskpane/x.ts', '../rules/age/fullYears'],
    ['src/commands/x.ts', '../taskpane/pane'],
    ['src/commands/x.ts', '../functions/host'],
    ['src/functions/x.ts', '../work/generateTable'],
    ['src/functions/x.ts', '../workbook/port'],
    ['src/locale/x.ts', '../rules/reading'],
    ['src/wording/x.ts', '../cli/main'],
    ['src/wording/x.ts', '../tables/index'],
    ['src/work/x.ts', '../wording/words'],
    ['src/functions/x.ts', '../wording/words'],
    ['src/rules/policy/x.ts', '../../../policies/default.json'],
    ['src/ledger/x.ts', '../../policies/default.json'],
    ['src/tables/x.ts', '../../policies/beijing.json'],
    ['src/checks/x.ts', '../../policies/beijing.json'],
    ['src/cli/commands/x.ts', '../../../policies/beijing.json'],
  ];
  const allowed: readonly (readonly [string, string])[] = [
    ['src/ledger/x.ts', '../rules/calendar/serial'],
    ['src/ledger/x.ts', '../workbook/port'],
    ['src/tables/x.ts', '../ledger/types'],
    ['src/work/x.ts', '../tables/index'],
    ['src/work/x.ts', '../workbook/port'],
    ['src/work/x.ts', '../../policies/default.json'],
    ['src/cli/commands/x.ts', '../../work/policies'],
    ['src/workbook/file/x.ts', '../port'],
    ['src/workbook/excel/x.ts', '../memoryPart'],
    ['src/cli/x.ts', '../workbook/file/fileWorkbook'],
    ['src/cli/commands/x.ts', '../../work/generateTable'],
    ['src/functions/x.ts', '../rules/age/fullYears'],
    ['src/commands/x.ts', '../wording/words'],
    ['src/taskpane/x.ts', '../functions/host'],
    ['src/taskpane/x.ts', '../commands/ribbon'],
    ['src/wording/x.ts', '../work/checkWorkbook'],
    ];

  test('imports against the direction of the data are refused', () => {
    const broken = rulesBroken(refused.map(imports));
    expect(refused.filter((_case, index) => !broken[index]?.includes('no-restricted-imports'))).toEqual([]);
  });

  test('imports along it are not', () => {
    const broken = rulesBroken(allowed.map(imports));
    expect(allowed.filter((_case, index) => broken[index]?.includes('no-restricted-imports'))).toEqual([]);
  });

  test('Excel is spoken to in its adapter alone', () => {
    const text = 'export const x = Excel.run;\n';
    const broken = rulesBroken(['src/workbook/excel/x.ts', 'src/workbook/file/x.ts', 'src/work/x.ts', 'src/functions/x.ts', 'src/taskpane/x.ts'].map((file) => ({ file, text })));
    expect(broken.map((rules) => rules.length)).toEqual([0, 1, 1, 1, 1]);
  });

  test('rules know no clock and no machine', () => {
    const expressions = ['Date.now()', 'new Date()', 'process.cwd()', 'Office.context'];
    const broken = rulesBroken(expressions.map((expression) => ({ file: 'src/rules/x.ts', text: `export const x = ${expression};\n` })));
    expect(broken.map((rules) => rules.length)).toEqual(expressions.map(() => 1));
  });

  test('only doors know the clock', () => {
    const expressions = ['new Date()', 'Date.now()'];
    const broken = (files: readonly string[]) => rulesBroken(files.flatMap((file) => expressions.map((expression) => ({ file, text: `export const x = ${expression};\n` })))).map((rules) => rules.length);
    const others = ['ledger', 'checks', 'tables', 'work', 'wording', 'workbook', 'workbook/file', 'workbook/excel', 'locale'].map((folder) => `src/${folder}/x.ts`);
    expect(broken(others)).toEqual(others.flatMap(() => [1, 1]));
    expect(broken(['src/cli/x.ts', 'src/taskpane/x.ts'])).toEqual([0, 0, 0, 0]);
  });
});
