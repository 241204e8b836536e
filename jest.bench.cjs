/** What is measured in the browser: `npm run bench` runs it after the rest. */
module.exports = {
  ...require('./jest.config.cjs'),
  roots: ['<rootDir>/bench'],
  testMatch: ['**/*.browser.ts'],
  maxWorkers: 1,
};
