/// <reference lib="dom" />
/// <reference types="office-js" />

/** Where a download is seen: in the pane, whose browser is its own, or in the browser around Excel. Null where none comes about. */
export function downloadsIn(): 'pane' | 'browser' | null {
  switch (Office.context.platform) {
    case Office.PlatformType.PC:
      return 'pane';
    case Office.PlatformType.OfficeOnline:
      // Firefox lets the frame of an add-in download nothing.
      return navigator.userAgent.includes('Firefox/') ? null : 'browser';
    default:
      // The pane of a Mac does nothing, and says nothing.
      return null;
  }
}

/** Whether the browser still takes what is done for the clerk's click. */
export function isClickRecent(): boolean {
  // Not there before Safari 16.4 and Firefox 120.
  return (navigator as Partial<Pick<Navigator, 'userActivation'>>).userActivation?.isActive === true;
}
