const Sequencer = require('@jest/test-sequencer').default;

/** Folders whose suites take longest: a browser, a process for each command, whole workbooks. */
const LONGEST = ['test/taskpane/', 'test/cli/', 'test/work/'];

/** Where no earlier run tells how long they take, none of the long suites is left to run alone at the end. */
module.exports = class extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    if (sorted.some(({ duration }) => duration !== undefined)) return sorted;
    const rank = ({ path }) => {
      const at = LONGEST.findIndex((folder) => path.includes(folder));
      return at < 0 ? LONGEST.length : at;
    };
    return [...sorted].sort((one, other) => rank(one) - rank(other));
  }
};
