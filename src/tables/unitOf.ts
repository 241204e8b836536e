import { toSimplified } from '../rules/text/toSimplified';

const suffix = '(?:社区|居委会|居民委员会|村委会|村民委员会|行政村|村|街道办事处|街道|镇|乡|办事处|敬老院)';
/** The units that others lie within. */
const within = /^[\p{Script=Han}·]+(?:街道办事处|街道|镇|乡|社区|村)/u;
const said = new RegExp(`^[^：:]*(?:填报|填表|编制|制表|报送)?单位(?:[（(]盖章[）)])?\\s*[:：]\\s*([\\p{Script=Han}·]{2,24}${suffix})`, 'u');
const titled = new RegExp(`^(?:[\\d〇零一二三四五六七八九十]+年(?:度|第?[一二三四1-4]季度|[\\d一二三四五六七八九十]+月)?)?([\\p{Script=Han}·]{2,24}${suffix})(?=[\\d\\p{Script=Han}（(·\\s]*(?:台[账帐]|名[册单]|登记|统计表|情况|一览表|明细))`, 'u');

/**
 * The unit that the sheets have in common, by the texts of each: that of the first kind that names any; of 青山镇柳河村 and
 * 青山镇石桥村 青山镇. '' where none names one or nothing is common: then it is left open.
 */
export function commonUnit(sheets: readonly { readonly kind: string; readonly texts: readonly string[] }[]): string {
  const named = sheets.map(({ kind, texts }) => ({ kind, unit: unitOf(texts) })).filter(({ unit }) => unit !== '');
  const [first = '', ...others] = new Set(named.filter(({ kind }) => kind === named[0]?.kind).map(({ unit }) => unit));
  if (others.length === 0) return first;
  let length = 0;
  while (others.every((unit) => unit[length] === first[length]) && length < first.length) length += 1;
  return within.exec(first.slice(0, length))?.[0] ?? '';
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
