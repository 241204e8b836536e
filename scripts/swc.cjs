/** How TypeScript becomes JavaScript, in bundles and in tests alike: modules stay for webpack, and jest makes CommonJS of them. */
module.exports = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
  },
};
