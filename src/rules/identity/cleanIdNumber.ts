const alreadyClean = /^[0-9]{15}$|^[0-9]{17}[0-9X]$/;

/**
 * An ID number without what typing leaves in it: spaces, apostrophes, invisible signs, full-width digits and a small x.
 */
export function cleanIdNumber(text: string): { readonly text: string; readonly changed: boolean } {
  if (alreadyClean.test(text)) return { text, changed: false };
  const clean = text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069'‘’`]/g, '')
    .replace(/x$/, 'X');
  return { text: clean, changed: clean !== text };
}
