/** Scientific notation, as a spreadsheet shows a number that is too long for it. */
const scientific = /^[+-]?\d(?:\.\d+)?[Ee][+-]?\d+$/;
/** Digits a spreadsheet keeps of a number. */
const keptDigits = 15;
/** Signs with which published lists cover part of a number. */
const cover = /[*＊×✱●○•·_■□]|[Xx#]{2,}|\.{3,}|…/;

/** Whether the digits of an ID number are gone: two people's look alike then (rulings 54). @param isNumber the cell holds a number */
export function hasLostDigits(text: string, isNumber: boolean): boolean {
  return scientific.test(text) || (isNumber && text.length > keptDigits);
}

/** Whether part of an ID number is covered, as in 110***********1234. */
export function isMaskedNumber(text: string): boolean {
  return /\d/.test(text) && cover.test(text);
}
