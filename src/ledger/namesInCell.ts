import { foldWidth } from '../rules/text/foldWidth';
import { namesLeaving } from './gone/saysGone';

/** A space is no such sign: it stands within names too. 和 stands within them only beside one sign. */
const between = /[、,;/&+\n\r]+|(?<=\p{Script=Han}{2})[和及与與](?=\p{Script=Han}{2})/u;
const name = /^(?:\p{Script=Han}{2,4}|\p{Script=Han}{1,10}·\p{Script=Han}{1,10})$/u;

/** The names in a cell of names, where it holds more than one: 张三、李四. */
export function namesInCell(text: string): readonly string[] {
  const parts = foldWidth(text).split(between).map((part) => part.replace(/\s+/g, '')).filter((part) => part !== '');
  return parts.length > 1 && parts.every((part) => name.test(part) && !namesLeaving(part)) ? parts : [];
}
