/** A file that was made for the clerk. */
export type MadeFile =
  | { readonly kind: 'workbook'; readonly name: string; readonly content: Uint8Array }
  | { readonly kind: 'page' | 'calendar'; readonly name: string; readonly content: string };

/** Of what is downloaded; several files go as one archive. */
export const mimeTypes = {
  workbook: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  page: 'text/html',
  calendar: 'text/calendar',
  archive: 'application/zip',
} as const;
