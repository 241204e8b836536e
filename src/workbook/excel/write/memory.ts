import { memoryXml } from '../../memoryPart';
import { ACTION_BYTES, bytesOf, type Step } from './step';

/** Makes our custom XML part say a text: a new one where there is none, none where there is no text. */
export function memoryStep(part: string | null, text: string | null): Step {
  const xml = text === null ? null : memoryXml(text);
  return {
    bytes: ACTION_BYTES + bytesOf(xml),
    queue: ({ workbook: { customXmlParts } }) => {
      if (part === null) {
        if (xml !== null) customXmlParts.add(xml);
      } else if (xml === null) customXmlParts.getItem(part).delete();
      else customXmlParts.getItem(part).setXml(xml);
    },
  };
}
