// Which programs a machine has.
const { accessSync, constants } = require('node:fs');
const { join } = require('node:path');

/** Commands of Chromium, the lightest first: it draws no windows of its own, which a whole browser does even unseen. */
const browsers = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch (reason) {
    if (reason.code === 'ENOENT' || reason.code === 'EACCES' || reason.code === 'ENOTDIR') return false;
    throw reason;
  }
}

/** Where a command lies; null where the machine does not have it. */
function onPath(command) {
  const folder = (process.env.PATH ?? '').split(':').find((one) => one !== '' && isExecutable(join(one, command)));
  return folder === undefined ? null : join(folder, command);
}

/** The browser to draw with: the one of CHROME_PATH, else the first there is. */
function browserPath() {
  const found = process.env.CHROME_PATH || browsers.map(onPath).find((path) => path !== null);
  if (!found) throw new Error('no Chromium: run node scripts/setup.mjs --for=test');
  return found;
}

module.exports = { browsers, isExecutable, onPath, browserPath };
