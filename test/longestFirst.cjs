const Sequencer = require('@jest/test-sequencer').default;

/** Folders whose suites take longest: a browser, a process for each command, whole workbooks. */
const LONGEST = ['test/taskpane/', 'test/cli/', 'test/work/'];

/** On a machine that has not run the suites before, none of the long ones is left to run alone at the end. */
module.exports = class extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const at = LONGEST.findIndex((folder) => path.includes(folder));
      return at < 0 ? LONGEST.length : at;
    };
    return [...super.sort(tests)].sort((one, other) => rank(one) - rank(other));
  }
};
