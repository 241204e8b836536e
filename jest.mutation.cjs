/** Only the tests of the folder whose mutants run (scripts/mutation.mjs): each folder is to be held by its own. */
module.exports = {
  ...require('./jest.config.cjs'),
  roots: [`<rootDir>/test/${process.env.MUTATED_FOLDER}`],
  testPathIgnorePatterns: ['/node_modules/', '/test/checks/standing/'],
  testEnvironment: '@stryker-mutator/jest-runner/jest-env/node',
};
