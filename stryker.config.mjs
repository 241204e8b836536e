const folder = process.env.MUTATED_FOLDER;

// One folder's mutants against its own tests: scripts/mutation.mjs goes through the folders.
export default {
  packageManager: 'npm',
  plugins: ['@stryker-mutator/jest-runner'],
  testRunner: 'jest',
  jest: { projectType: 'custom', configFile: 'jest.mutation.cjs', enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  // standing/ is held by a law over whole workbooks, too slow to be run for each mutant.
  mutate: [`src/${folder}/**/*.ts`, '!src/checks/standing/**'],
  ignorePatterns: ['dist', 'out', 'docs', 'coverage'],
  // Code that runs once, when its file is read: every test would have to run for each of its mutants.
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 10_000,
  reporters: ['json'],
  jsonReporter: { fileName: `out/mutation/${folder.replaceAll('/', '-')}.json` },
  tempDirName: 'out/mutation/sandbox',
  allowConsoleColors: false,
  symlinkNodeModules: true,
};
