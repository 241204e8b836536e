import { control, type Control } from '../control';

export const menu = control('banner', 'button', '更多');
export const tabs = {
  home: control('navigation', 'button', '概况'),
  check: control('navigation', 'button', '检查台账'),
  make: control('navigation', 'button', '生成报表'),
  deadlines: control('navigation', 'button', '报送日程'),
  person: control('navigation', 'button', '此人情况'),
};
export const cancel = control('status', 'button', '取消');
export const undo = control('status', 'button', '撤销');
/** Of the list of what was done last, in 概况. */
export const undoDone = control('main', 'button', /^撤销：/);
export const dismiss = control('status', 'button', '知道了');
/** Beside a download, for those who do not see it. */
export const unseen = control('status', 'button', '没有看到下载？');
export const openNew = control('status', 'button', /^打开“.+”$/);
export const copyText = control('status', 'button', '复制');
export const textToCopy = control('status', 'textbox', /\.(?:html|ics)$/);

/** There in every state of every view, but for open dialogs and menus. */
export const always: readonly Control[] = [menu, ...Object.values(tabs)];
/** There wherever something was done before. */
export const everywhere: readonly Control[] = [undo, undoDone, dismiss, unseen, openNew, copyText, textToCopy];
