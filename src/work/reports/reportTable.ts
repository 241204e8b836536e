/** A table of a report, in words and figures. */
export interface ReportTable {
  readonly title: string;
  /** What to know before reading it; '' for nothing. */
  readonly note: string;
  readonly columns: readonly { readonly heading: string; readonly width: number; readonly align?: 'left' }[];
  readonly rows: readonly { readonly cells: readonly (string | number)[]; /** The file whose findings the row leads to. */ readonly file?: string }[];
}
