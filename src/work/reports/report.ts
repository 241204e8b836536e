import type { ReportTable } from './reportTable';

/** A finding in words, ready to be put into any form of report. */
export interface ReportEntry {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly severityWord: string;
  readonly title: string;
  readonly sheet: string;
  /** Address such as C17. */
  readonly cell: string;
  readonly name: string;
  readonly message: string;
  readonly hint: string;
  readonly source: string;
  /** Why it is let stand; null where it is not. */
  readonly waived: string | null;
}

export interface ReportFile {
  /** As it was named on the command line. */
  readonly file: string;
  readonly summary: string;
  /** It could not be checked; the summary says why. */
  readonly isUnread?: true;
  readonly entries: readonly ReportEntry[];
}

/** A check of one or several workbooks in words. */
export interface Report {
  readonly title: string;
  /** Period, day of looking, policy. */
  readonly subtitle: string;
  /** Language of the words, as in <html lang>. */
  readonly language: string;
  readonly headings: Readonly<Record<'number' | 'file' | 'severity' | 'code' | 'title' | 'sheet' | 'cell' | 'name' | 'message' | 'hint' | 'source' | 'waived', string>>;
  readonly files: readonly ReportFile[];
  /** Of several workbooks: what stands before their findings. */
  readonly summary: readonly ReportTable[];
}
