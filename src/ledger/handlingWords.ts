/** How a card was handled: a first one, or 补办 in the place of one that somebody has or had. */
export type Handling = '新办' | '补办';

const again = /补(?:[办领发换证卡制]|$)|[换調调][发领证卡新办]|[更变]换|变更|更[名正改新]|遗失|丢失|损[坏毁]|挂失|重新?[办领制申]|年[审检]|注销/;
const first = /新(?:[办领发增制证申]|$)|^(?:初|首)(?:次|办|领|发)|第一次/;
const whole = new RegExp(`(?:${again.source}|${first.source})(?:办理?|领取?|发放?|证|卡)?|[()\\[\\]、,:;/—-]`, 'g');

/** Null where a folded text says neither; 换新证 is no first card. */
export function handlingIn(text: string): Handling | null {
  if (again.test(text)) return '补办';
  return first.test(text) ? '新办' : null;
}

/** 补办优待证 names a card as 优待证 does. */
export function withoutHandling(text: string): string {
  return text.replace(whole, '');
}
