import { MEMORY_NAMESPACE } from '../../memoryPart';

/** Tells our part from other custom XML, whatever its file name has become. */
const MEMORY_ITEM_ID = '{5B1E6B52-3C7A-4E0F-9D0B-7A2C61F4D8A3}';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** XML of the properties that lie beside the memory part: customXml/itemPropsN.xml. */
export function memoryProperties(strict: boolean): string {
  const namespace = strict ? 'http://purl.oclc.org/ooxml/officeDocument/customXml' : 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
  const schema = `<ds:schemaRefs><ds:schemaRef ds:uri="${MEMORY_NAMESPACE}"/></ds:schemaRefs>`;
  return `${DECLARATION}<ds:datastoreItem xmlns:ds="${namespace}" ds:itemID="${MEMORY_ITEM_ID}">${schema}</ds:datastoreItem>`;
}
