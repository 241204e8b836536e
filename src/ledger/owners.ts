import type { Heading } from './headerRows';

/** Whose particulars a heading holds: the listed person's, those of somebody asked instead of him, or another's. */
export type Owner = 'own' | 'contact' | 'other';

const ends = '(?:的?(?:姓名|名字|名称|签字|签名))?$';
const contacts = new RegExp(`(?:联系人|联络人|家属|亲属|家人|子女|儿女|监护人|赡养人|扶养人|紧急(?:情况)?联系人|报告人|申报人)${ends}`);
const strangers = new RegExp(`(?:代领人?|代办人?|代签人|委托人|收款人|开户人?|户名|持卡人|户主|经办人|负责人|护理员|包户干部|网格员|配偶|申请人|申领人)${ends}`);
/** Who asks may be the person himself: where nobody else is named, he is. */
const applicant = new RegExp(`(?:申请人|申领人)${ends}`);
const plainName = /^姓名$/;
const plainNumber = /^(?:居民|公民)?(?:身份证?(?:证|件)?(?:编|证)?号?码?|身份号码|证件号码?)$/;
const plainPhone = /^(?:联系)?(?:电话|手机|方式|号码|联系电话|联系方式)(?:号码?)?$/;
const relation = /关系$/;
const particular = /^(?:性别|年龄|岁数?|出生(?:日期|年月日?|时间)?|生日|民族)$/;

/** The same heading as that of somebody's own name, where nobody else's stands beside it. */
export function isApplicant({ folded }: Heading): boolean {
  return applicant.test(folded.text);
}

/** Whether a heading names somebody who is not the listed person, such as 代领人: a 姓名 right behind it is his. */
export function namesSomebodyElse({ folded: { text } }: Heading): boolean {
  return contacts.test(text) || strangers.test(text);
}

/**
 * Whose each heading is, by column (rulings 51): a bare 姓名, 身份证号 or 联系电话 is that of the person named right before
 * it; anything else, such as an address, is the listed person's again.
 * @param names the columns that may hold the listed person's name
 */
export function ownersOf(headings: readonly Heading[], names: ReadonlySet<number>): ReadonlyMap<number, Owner> {
  const owners = new Map<number, Owner>();
  let current: Owner = 'own';
  let named = false;
  for (const heading of headings) {
    const { column, folded } = heading;
    const { text, withBrackets } = folded;
    if (names.has(column) && !(named && current !== 'own' && plainName.test(text))) {
      current = 'own';
      named = true;
    } else if (contacts.test(text) || contacts.test(withBrackets)) {
      current = 'contact';
    } else if (strangers.test(text)) {
      current = 'other';
    } else if (current !== 'own' && !relation.test(text) && !plainName.test(text) && !plainNumber.test(text) && !plainPhone.test(text) && !particular.test(text)) {
      current = 'own';
    }
    owners.set(column, current);
  }
  return owners;
}

/** 申请人身份证号 and its like. */
export function isApplicants({ folded }: Heading): boolean {
  return /申请人|申领人/.test(folded.withBrackets);
}

/** What anybody has: of somebody else's only where the person has his own. */
export function isParticular({ folded }: Heading): boolean {
  return particular.test(folded.text);
}

export function isPlainNumber({ folded }: Heading): boolean {
  return plainNumber.test(folded.text);
}

export function isPlainPhone({ folded }: Heading): boolean {
  return plainPhone.test(folded.text);
}
