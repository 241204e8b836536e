const path = require('node:path');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const webpack = require('webpack');
const { version } = require('./package.json');
const { ThirdPartyNotices } = require('./scripts/notices.cjs');
const { sitePlugins } = require('./scripts/site.cjs');

/** Types are checked once by `npm run typecheck`, not by each bundle. */
const typescript = {
  test: /\.tsx?$/,
  loader: 'swc-loader',
  options: require('./scripts/swc.cjs'),
};

/** One self-contained file for Node: dynamic imports stay lazy inside it. */
function nodeProgram(name, entry, directory) {
  return {
    name,
    mode: 'production',
    target: 'node20',
    entry: path.resolve(__dirname, entry),
    output: { path: path.resolve(__dirname, directory), filename: `${name}.cjs` },
    resolve: { extensions: ['.ts', '.js'] },
    module: { rules: [typescript], parser: { javascript: { dynamicImportMode: 'eager' } } },
    optimization: { minimize: false },
    devtool: false,
    plugins: [
      new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }),
      new webpack.DefinePlugin({ MZ_VERSION: JSON.stringify(version) }),
      ...(directory === 'dist' ? [new ThirdPartyNotices()] : []),
    ],
    performance: { hints: false },
    stats: 'errors-warnings',
  };
}

/** The add-in's site: the pane's page, which is also the runtime of the functions and the ribbon, and the self-test. */
const site = {
  name: 'site',
  mode: 'production',
  target: ['web', 'es2022'],
  entry: {
    taskpane: path.resolve(__dirname, 'src/taskpane/start.ts'),
    selftest: path.resolve(__dirname, 'src/taskpane/selftest.ts'),
  },
  // What the pane shows, and the readers of old files, are chunks of their own: the functions wait for neither.
  output: { path: path.resolve(__dirname, 'dist/site'), filename: '[name].js', chunkFilename: '[name].js', clean: true },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: { rules: [typescript] },
  optimization: { splitChunks: false, minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })] },
  devtool: false,
  plugins: [new webpack.DefinePlugin({ MZ_VERSION: JSON.stringify(version) }), ...sitePlugins()],
  performance: { hints: false },
  stats: 'errors-warnings',
};

module.exports = [
  nodeProgram('mz', 'src/cli/main.ts', 'dist'),
  site,
  nodeProgram('bench', 'bench/main.ts', 'out'),
  nodeProgram('corpus', 'scripts/corpus.ts', 'out'),
];
