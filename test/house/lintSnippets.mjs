// Lints made-up files in one process: [{ file, text }] on standard input, rule ids of each on standard output.
import { ESLint } from 'eslint';
import { readFileSync } from 'node:fs';

const linter = new ESLint();
const snippets = JSON.parse(readFileSync(0, 'utf8'));
const results = [];
for (const { file, text } of snippets) {
  const [result] = await linter.lintText(text, { filePath: file });
  results.push((result?.messages ?? []).map((message) => message.ruleId));
}
process.stdout.write(JSON.stringify(results));
