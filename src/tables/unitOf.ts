import { toSimplified } from '../rules/text/toSimplified';

const suffix = '(?:社区|居委会|居民委员会|村委会|村民委员会|行政村|村|街道办事处|街道|镇|乡|办事处|敬老院)';
const said = new RegExp(`^[^：:]*(?:填报|填表|编制|制表|报送)?单位(?:[（(]盖章[）)])?\\s*[:：]\\s*([\\p{Script=Han}·]{2,24}${suffix})`, 'u');
const titled = new RegExp(`^(?:[\\d〇零一二三四五六七八九十]+年(?:度|第?[一二三四1-4]季度|[\\d一二三四五六七八九十]+月)?)?([\\p{Script=Han}·]{2,24}${suffix})(?=[\\d\\p{Script=Han}（(·\\s]*(?:台[账帐]|名[册单]|登记|统计表|情况|一览表|明细))`, 'u');

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
