/** A line for the user that is not the result. */
export function warn(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** The one JSON document of --json. */
export function printJson(document: object): void {
  process.stdout.write(`${JSON.stringify(document)}\n`);
}

export function printLine(line: string): void {
  process.stdout.write(`${line}\n`);
}
