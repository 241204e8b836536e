/// <reference lib="dom" />

/** Copies a text. @returns false where Excel's own browser refuses the clipboard */
export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (reason) {
    if (reason instanceof DOMException || reason instanceof TypeError) return false;
    throw reason;
  }
}
