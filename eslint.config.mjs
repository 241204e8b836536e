import tseslint from 'typescript-eslint';
import officeAddins from 'eslint-plugin-office-addins';

/*
 * Who may import whom (src/ folders). Data goes one way: doors → wording → work → checks, tables → ledger → rules,
 * over the port; adapters know the port alone. What authorities decided, policies/ beside src/, is work's to read.
 */
const doors = { workbench: 'grid', commands: 'excel', cli: 'file' };
const mayImport = {
  ...Object.fromEntries(Object.entries(doors).map(([door, adapter]) => [door, ['wording', 'work', 'locale', 'workbook', `workbook/${adapter}`]])),
  // The pane's page is the one runtime: it starts the functions and the commands of the ribbon too. Lists of other
  // departments come as files.
  taskpane: ['functions', 'commands', 'wording', 'work', 'locale', 'workbook', 'workbook/excel', 'workbook/file'],
  functions: ['rules', 'locale'],
  // What work found, in the words of the locale: every door says it so.
  wording: ['work', 'locale', 'workbook'],
  work: ['checks', 'tables', 'ledger', 'rules', 'workbook'],
  checks: ['tables', 'ledger', 'rules'],
  tables: ['ledger', 'rules', 'workbook'],
  ledger: ['rules', 'workbook'],
  'workbook/excel': ['workbook'],
  'workbook/file': ['workbook'],
  'workbook/grid': ['workbook', 'workbook/file'],
  workbook: [],
  rules: [],
  locale: [],
};
const adapters = ['workbook/excel', 'workbook/file', 'workbook/grid'];
const layers = Object.keys(mayImport);

function forbidden(layer) {
  const allowed = new Set([layer, ...mayImport[layer]]);
  return layers
    .filter((other) => !allowed.has(other) && other !== 'workbook')
    .map((other) => other.split('/').pop())
    .concat(allowed.has('workbook') || layer === 'workbook' ? [] : ['workbook'])
    .flatMap((folder) => [`**/${folder}`, `**/${folder}/**`])
    .concat(layer === 'work' ? [] : ['**/policies/*.json']);
}

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'coverage/**', 'out/**', 'webpack.config.js'] },
  ...tseslint.configs.recommended,
  {
    files: ['src/**/*.{ts,tsx}', 'test/**/*.ts', 'bench/**/*.ts', 'scripts/**/*.ts'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      eqeqeq: 'error',
    },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  ...layers.map((layer) => ({
    files: [`src/${layer}/**/*.{ts,tsx}`],
    ...(layer === 'workbook' ? { ignores: adapters.map((adapter) => `src/${adapter}/**`) } : {}),
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: forbidden(layer), message: `src/${layer} may import only: ${mayImport[layer].join(', ') || 'nothing of ours'}` }] },
      ],
    },
  })),
  {
    files: ['src/rules/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'Office', 'Excel', 'process', 'window', 'document'],
    },
  },
  {
    // A result that depends on the day is asked for with its day.
    files: ['src/{rules,ledger,checks,tables,work,wording,workbook,locale}/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'only doors know the clock: today comes in as an argument' },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'only doors know the clock: today comes in as an argument' },
      ],
    },
  },
  {
    // Excel.run stands in the adapter alone; the doors inside Office may ask Office itself.
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/rules/**', 'src/workbook/excel/**', 'src/taskpane/**', 'src/commands/**', 'src/functions/**'],
    rules: { 'no-restricted-globals': ['error', 'Office', 'Excel', 'OfficeExtension'] },
  },
  {
    files: ['src/taskpane/**/*.{ts,tsx}', 'src/commands/**/*.ts', 'src/functions/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', 'Excel'] },
  },
  {
    files: ['src/workbook/excel/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: { ...officeAddins.configs?.recommended?.rules },
  },
);
