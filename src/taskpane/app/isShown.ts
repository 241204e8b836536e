/// <reference lib="dom" />

/** Whether an element stands on the page to be seen; Safari before 17.4 and WebView2 before 105 cannot say so themselves. */
export function isShown(element: Element): boolean {
  return element.checkVisibility?.() ?? element.getClientRects().length > 0;
}
