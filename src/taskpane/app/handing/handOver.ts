import { say, type Locale, type MessageData, type MessageKey } from '../../../locale';
import { openNewWorkbook } from '../../../workbook/excel/openNewWorkbook';
import { writeArchive } from '../../../workbook/file/zip/writeArchive';
import type { Offer, Outcome } from '../../session/state';
import { copied } from './copied';
import { download } from './download';
import { downloadsIn, isClickRecent } from './downloads';
import { mimeTypes, type MadeFile } from './madeFile';

/**
 * Hands files to the clerk, and says where they went: as a download, several as one archive; where no download comes
 * about, workbooks as new workbooks in Excel, and texts to be copied. What browsers take only from a click waits for
 * one when the work before took too long.
 * @param bundle the name of the archive of several
 */
export async function handOver(files: readonly MadeFile[], bundle: string): Promise<Outcome> {
  if (downloadsIn() === null) return otherwise(files);
  if (isClickRecent()) return downloaded(files, bundle);
  return told([['pane.save.ready', { file: nameOf(files, bundle) }]], [offer('pane.save.save', () => downloaded(files, bundle))]);
}

/** Says more beside where files went, for as long as that is told. */
export function toldBeside(outcome: Outcome, more: (locale: Locale) => readonly string[]): Outcome {
  const { offers = [] } = outcome;
  return {
    ...outcome,
    intent: 'warning',
    besides: more,
    offers: offers.map((one) => ({ ...one, take: async () => toldBeside(await one.take(), more) })),
  };
}

/** The browser does not tell whether it took them. */
function downloaded(files: readonly MadeFile[], bundle: string): Outcome {
  const [first] = files;
  const file = nameOf(files, bundle);
  if (files.length === 1 && first !== undefined) download(file, mimeTypes[first.kind], first.content as Uint8Array<ArrayBuffer> | string);
  else download(file, mimeTypes.archive, archiveOf(files));
  const where = downloadsIn() === 'pane' ? 'pane.save.inPane' : 'pane.save.inBrowser';
  return told([[where, { file }], ...(files.length > 1 ? [['pane.save.bundle', { count: files.length }] as const] : [])], [offer('pane.save.unseen', () => otherwise(files))]);
}

/** One by one, without a download. */
async function otherwise(files: readonly MadeFile[]): Promise<Outcome> {
  const [first] = files;
  if (first === undefined || files.length > 1) return told([['pane.save.each', { count: files.length }]], files.map((file) => opening(file, files)));
  if (first.kind !== 'workbook') return toCopy(first);
  if (isClickRecent()) return opened(first, files);
  return told([['pane.save.toOpen', { file: first.name }]], [opening(first, files)]);
}

function opening(file: MadeFile, all: readonly MadeFile[]): Offer {
  return offer('pane.save.open', () => (file.kind === 'workbook' ? opened(file, all) : toCopy(file)), { file: file.name });
}

/** A Mac opens it behind the window that is in front. */
async function opened(file: MadeFile & { readonly kind: 'workbook' }, all: readonly MadeFile[]): Promise<Outcome> {
  await openNewWorkbook(file.content);
  const rest = all.filter((one) => one !== file);
  return told([['pane.save.opened', { file: file.name }]], rest.map((one) => opening(one, rest)));
}

function toCopy({ name, content }: MadeFile & { readonly content: string }): Outcome {
  const text = { name, text: content };
  const copy: Offer = offer('pane.save.copy', async () => {
    const isCopied = await copied(content);
    return { ...told([isCopied ? ['pane.save.copied', { file: name }] : ['pane.copy.refused', {}]], [copy]), text };
  });
  return { ...told([['pane.save.toCopy', { file: name }]], [copy]), text };
}

function told(lines: readonly (readonly [MessageKey, MessageData])[], offers: readonly Offer[]): Outcome {
  return { intent: 'info', lines: (locale) => lines.map(([key, data]) => say(locale, key, data)), offers };
}

function offer(key: MessageKey, take: () => Outcome | Promise<Outcome>, data: MessageData = {}): Offer {
  return { word: (locale) => say(locale, key, data), take: async () => take() };
}

function nameOf(files: readonly MadeFile[], bundle: string): string {
  return files.length === 1 ? (files[0]?.name ?? bundle) : bundle;
}

function archiveOf(files: readonly MadeFile[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const added = files.map(({ name, content }) => ({ name, content: typeof content === 'string' ? encoder.encode(content) : content }));
  return writeArchive(null, { replaced: new Map(), added }) as Uint8Array<ArrayBuffer>;
}
