/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.tsx?$': ['@swc/jest', require('./scripts/swc.cjs')],
  },
  testSequencer: '<rootDir>/test/longestFirst.cjs',
  maxWorkers: 2,
};
