/** What the elderly are paid by age: 老年券 or 高龄津贴. */
export type Benefit = 'voucher' | 'allowance';

/** What a ledger's column of benefits calls them. */
export const benefitWords: Readonly<Record<Benefit, string>> = { voucher: '老年券', allowance: '高龄津贴' };
