import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const jestProgram = join(root, 'node_modules', 'jest', 'bin', 'jest.js');

/*
 * A process takes its time zone when it starts, so the cases run anew in one of their own for each zone. Shanghai skips
 * midnight on 1940-06-01, Los Angeles lies behind UTC, Apia skipped the whole of 2011-12-30.
 */
test.each(['Asia/Shanghai', 'UTC', 'America/Los_Angeles', 'Pacific/Apia'])(
  'the cases of calendar and age hold in %s',
  (zone) => {
    const env = { ...process.env, TZ: zone };
    const offset = execFileSync(process.execPath, ['-p', 'new Date(2026, 0, 1).getTimezoneOffset()'], { env, encoding: 'utf8' }).trim();
    expect(offset).toBe({ 'Asia/Shanghai': '-480', UTC: '0', 'America/Los_Angeles': '480', 'Pacific/Apia': '-780' }[zone]);
    const result = execFileSync(process.execPath, [jestProgram, '--json', '--runInBand', 'test/rules/calendar', 'test/rules/age'], {
      cwd: root,
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 64 * 1024 * 1024,
    });
    expect(JSON.parse(result)).toMatchObject({ success: true, numFailedTests: 0, numRuntimeErrorTestSuites: 0, numTotalTestSuites: 13 });
  },
  120_000,
);
