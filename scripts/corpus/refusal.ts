import { unzipSync } from 'fflate';
import type { ProblemCode } from '../../src/workbook/problem';

/** Whether a refusal is borne out by the bytes, told without our own reader. */
export function isBorneOut(code: ProblemCode, bytes: Uint8Array): boolean {
  const isCompound = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  if (code === 'encrypted') return isCompound && Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
  if (code === 'notAWorkbook') return !isCompound && bytes[0] !== 0x50;
  if (isCompound || bytes[0] !== 0x50) return false;
  if (code === 'structureProtected') return someXml(bytes, /<(?:\w+:)?workbookProtection\b[^>]*lockStructure="(?:1|true|on)"/);
  if (code === 'doctype') return someXml(bytes, /<!DOCTYPE/);
  if (code === 'sheetProtected') return someXml(bytes, /<(?:\w+:)?sheetProtection\b[^>]*\ssheet="(?:1|true)"/);
  if (code === 'noSheets') return someXml(bytes, /<(?:\w+:)?workbook\b/) && !someXml(bytes, /<(?:\w+:)?sheet\s/);
  if (code === 'binaryWorkbook') return Object.keys(unzipSync(bytes)).some((name) => /workbook\.bin$/i.test(name));
  return false;
}

function someXml(bytes: Uint8Array, pattern: RegExp): boolean {
  return Object.values(unzipSync(bytes)).some((part) => pattern.test(new TextDecoder().decode(part)));
}
