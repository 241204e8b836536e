/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.tsx?$': ['@swc/jest', require('./scripts/swc.cjs')],
  },
  testSequencer: '<rootDir>/test/longestFirst.cjs',
  // No test is to fail because the machine is busy.
  testTimeout: 60_000,
  maxWorkers: 2,
};
