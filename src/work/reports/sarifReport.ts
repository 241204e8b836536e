import type { Report, ReportEntry } from './report';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/** The report as SARIF 2.1.0 (OASIS): a rule a code, a result a finding, a suppression where it is let stand, a notification a file that could not be checked. */
export function sarifReport({ files, title }: Report, version: string): object {
  const entries = files.flatMap(({ entries: own }) => own);
  const unread = files.filter(({ isUnread }) => isUnread === true);
  const rules = [...new Map(entries.map((entry) => [entry.code, entry])).values()].sort((one, other) => (one.code < other.code ? -1 : 1));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: title, semanticVersion: version, rules: rules.map((rule) => ({ id: rule.code, shortDescription: { text: rule.title }, help: { text: rule.hint } })) } },
        invocations: [{ executionSuccessful: unread.length === 0, toolExecutionNotifications: unread.map(({ file, summary }) => ({ level: 'error', message: { text: summary }, locations: [{ physicalLocation: locationOf(file) }] })) }],
        columnKind: 'utf16CodeUnits',
        results: files.flatMap(({ file, entries: own }) => own.map((entry) => resultOf(file, entry))),
      },
    ],
  };
}

function resultOf(file: string, { code, severity, message, sheet, cell, name, waived }: ReportEntry): object {
  return {
    ruleId: code,
    level: levels[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: locationOf(file),
        logicalLocations: [{ fullyQualifiedName: `${sheet}!${cell}`, name: cell, kind: 'member' }],
      },
    ],
    ...(name === '' ? {} : { properties: { name } }),
    ...(waived === null ? {} : { suppressions: [{ kind: 'inSource', justification: waived }] }),
  };
}

function locationOf(file: string): object {
  return { artifactLocation: { uri: encodeURI(file.replaceAll('\\', '/')) } };
}
