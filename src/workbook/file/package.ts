import { WorkbookProblem } from '../problem';
import type { Inflate } from './inflate';
import { readContentTypes } from './read/contentTypes';
import { readRelationships, resolveTarget } from './read/relationships';
import { toUtf8 } from '../xml/utf8';
import { ZipArchive } from './zip/archive';

/** Parts by name; names are compared as packages do: ignoring case, either slash, with or without one in front. */
export interface Parts {
  has(part: string): boolean;
  /** A part as it is written, byte-order mark and UTF-16 included. @throws WorkbookProblem missingPart, and what ZipArchive.read throws */
  raw(part: string): Promise<Uint8Array>;
  /** The XML of a part as UTF-8. @throws WorkbookProblem missingPart, and what ZipArchive.read and toUtf8 throw */
  read(part: string): Promise<Uint8Array>;
}

const ROOT_RELATIONSHIPS = '_rels/.rels';
export const CONTENT_TYPES = '[Content_Types].xml';

/** An Office Open XML package that holds a workbook. */
export class Package implements Parts {
  private constructor(
    readonly archive: ZipArchive,
    /** Name of the workbook part, xl/workbook.xml in most. */
    readonly workbookPart: string,
    readonly signed: boolean,
  ) {}

  /** @throws WorkbookProblem damagedPackage, encrypted, openDocument, noWorkbookPart, binaryWorkbook */
  static async open(bytes: Uint8Array, inflate?: Inflate): Promise<Package> {
    const archive = new ZipArchive(bytes, inflate);
    const parts = {
      has: (part: string) => archive.find(part) !== null,
      read: async (part: string) => toUtf8(await rawPart(archive, part), part),
    };
    if (await isOpenDocument(archive)) throw new WorkbookProblem('openDocument');
    if (!parts.has(ROOT_RELATIONSHIPS) || !parts.has(CONTENT_TYPES)) throw new WorkbookProblem('noWorkbookPart');
    const relations = readRelationships(await parts.read(ROOT_RELATIONSHIPS), ROOT_RELATIONSHIPS);
    const main = relations.find((relation) => relation.type === 'officeDocument' && !relation.external);
    if (!main) throw new WorkbookProblem('noWorkbookPart');
    const workbookPart = resolveTarget('', main.target);
    const type = readContentTypes(await parts.read(CONTENT_TYPES), CONTENT_TYPES).of(workbookPart);
    if (/\.binary\./i.test(type ?? '') || /\.bin$/i.test(workbookPart)) throw new WorkbookProblem('binaryWorkbook');
    // A document or a presentation has a main part too.
    if (!parts.has(workbookPart) || /wordprocessingml|presentationml|ms-word|ms-powerpoint|visio/i.test(type ?? '')) {
      throw new WorkbookProblem('noWorkbookPart');
    }
    const signed = relations.some((relation) => relation.type === 'origin');
    return new Package(archive, workbookPart, signed);
  }

  has(part: string): boolean {
    return this.archive.find(part) !== null;
  }

  raw(part: string): Promise<Uint8Array> {
    return rawPart(this.archive, part);
  }

  async read(part: string): Promise<Uint8Array> {
    return toUtf8(await this.raw(part), part);
  }
}

/** Whether the archive says of itself that it is a spreadsheet of the other format (.ods, .ots). */
async function isOpenDocument(archive: ZipArchive): Promise<boolean> {
  const entry = archive.find('mimetype');
  return entry !== null && new TextDecoder().decode(await archive.read(entry)).startsWith('application/vnd.oasis.opendocument.spreadsheet');
}

async function rawPart(archive: ZipArchive, part: string): Promise<Uint8Array> {
  const entry = archive.find(part);
  if (!entry) throw new WorkbookProblem('missingPart', { part });
  return archive.read(entry);
}
