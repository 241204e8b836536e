/** What the elderly are paid by age: 老年券 or 高龄津贴. */
export type Benefit = 'voucher' | 'allowance';
