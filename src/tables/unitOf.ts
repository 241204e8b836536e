import { toSimplified } from '../rules/text/toSimplified';

const suffix = '(?:社区|居委会|居民委员会|村委会|村民委员会|行政村|村|街道办事处|街道|镇|乡|办事处|敬老院)';
/** The units that others lie within. */
const within = /^[\p{Script=Han}·]+(?:街道办事处|街道|镇|乡|社区|村)/u;
const said = new RegExp(`^[^：:]*(?:填报|填表|编制|制表|报送)?单位(?:[（(]盖章[）)])?\\s*[:：]\\s*([\\p{Script=Han}·]{2,24}${suffix})`, 'u');
const titled = new RegExp(`^(?:[\\d〇零一二三四五六七八九十]+年(?:度|第?[一二三四1-4]季度|[\\d一二三四五六七八九十]+月)?)?([\\p{Script=Han}·]{2,24}${suffix})(?=[\\d\\p{Script=Han}（(·\\s]*(?:台[账帐]|名[册单]|登记|统计表|情况|一览表|明细|(?:签领|签字|签收|发放|领取)[名表册]))`, 'u');

/** Titles of a sheet; its lists have their name in common. */
interface Titled {
  readonly kind: string;
  readonly name: string;
  readonly texts: readonly string[];
}

/**
 * The unit that the sheets have in common, by the texts of each: that of the first kind that names any; of 青山镇柳河村 and
 * 青山镇石桥村 青山镇. '' where none names one or nothing is common, and where some of several sheets name none: a village's
 * name does not stand over the people of another. `isOpen`: it is left open though a sheet names one.
 */
export function commonUnit(sheets: readonly Titled[]): { readonly unit: string; readonly isOpen: boolean } {
  const kind = sheets.find(({ texts }) => unitOf(texts) !== '')?.kind;
  const own = sheets.filter((sheet) => sheet.kind === kind);
  const named = [...new Set(own.map(({ name }) => name))].map((name) => unitOf(own.filter((sheet) => sheet.name === name).flatMap(({ texts }) => texts)));
  const [first = '', ...others] = new Set(named);
  if (others.length === 0) return { unit: first, isOpen: false };
  let length = 0;
  while (others.every((unit) => unit[length] === first[length]) && length < first.length) length += 1;
  const unit = within.exec(first.slice(0, length))?.[0] ?? '';
  return { unit, isOpen: unit === '' };
}

/** The unit that ledgers name in the lines above their headings, in simplified characters; '' where none does. The first of the texts counts. */
export function unitOf(texts: readonly string[]): string {
  for (const pattern of [said, titled]) {
    for (const text of texts) {
      const unit = pattern.exec(toSimplified(text).replace(/\s+/g, ''))?.[1];
      if (unit !== undefined) return unit;
    }
  }
  return '';
}
