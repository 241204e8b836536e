import { escapeAttribute } from '../../xml/escape';
import { outline } from '../../xml/outline';
import { applySplices, editable, type Spliced } from '../../xml/splice';

export const CONTENT_TYPE = {
  worksheet: 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
  styles: 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml',
  customXml: 'application/xml',
  customXmlProps: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
} as const;

/** Names the content type of a part, such as /xl/worksheets/sheet4.xml. @throws WorkbookProblem brokenXml */
export function addOverride(part: Uint8Array, partName: string, contentType: string): Spliced {
  const bytes = editable(part);
  const root = outline(bytes, 1);
  const text = `<${root.qualified('Override')} PartName="${escapeAttribute(partName)}" ContentType="${escapeAttribute(contentType)}"/>`;
  return applySplices(bytes, [root.append(text)]);
}

/** Part names are compared ignoring case (ECMA-376 part 2, 6.2.2.3). @throws WorkbookProblem brokenXml */
export function removeOverride(part: Uint8Array, partName: string): Spliced {
  const bytes = editable(part);
  const found = outline(bytes, 1).childrenNamed('Override').filter((one) => one.value('PartName')?.toLowerCase() === partName.toLowerCase());
  return applySplices(bytes, found.map((one) => one.remove()));
}
