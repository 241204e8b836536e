/// <reference lib="dom" />
import { focusedNow } from './axTree';
import type { Shown } from './control';
import { PATIENCE, until } from './until';

/** A text appears that was not there. */
export function says(text: string | RegExp): Shown {
  return async ({ page }) => {
    const own = page.getByText(text).filter({ visible: true });
    if ((await own.count()) > 0) throw new Error(`“${String(text)}” is there already`);
    return () => own.first().waitFor({ timeout: PATIENCE });
  };
}

/** A text goes. */
export function gone(text: string | RegExp): Shown {
  return async ({ page }) => {
    const own = page.getByText(text).filter({ visible: true });
    if ((await own.count()) === 0) throw new Error(`“${String(text)}” is not there`);
    return () => own.first().waitFor({ state: 'detached', timeout: PATIENCE });
  };
}

/** Another view is shown. */
export function view(title: string): Shown {
  return async ({ page }) => () => page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor({ timeout: PATIENCE });
}

/** A menu or a dialog opens. */
export function opens(role: 'menu' | 'dialog' | 'alertdialog'): Shown {
  return async ({ page }) => () => page.getByRole(role).waitFor({ timeout: PATIENCE });
}

/** The dialog or the menu closes. */
export function closes(role: 'menu' | 'dialog' | 'alertdialog'): Shown {
  return async ({ page }) => {
    await page.getByRole(role).waitFor();
    return () => page.getByRole(role).waitFor({ state: 'detached', timeout: PATIENCE });
  };
}

/** The control itself is another: opened, chosen, ticked, or with another value. */
export function changes(): Shown {
  return async ({ page }) => {
    const before = await page.evaluate(standing);
    return () => until(async () => (await page.evaluate(standing)) !== before, 'another look of the control');
  };
}

/** The whole text of a field is chosen, to be copied. */
export function choosesText(): Shown {
  return async ({ page }) => () =>
    until(() => page.evaluate(() => {
      const { selectionStart, selectionEnd, value } = document.activeElement as HTMLTextAreaElement;
      return value !== '' && selectionStart === 0 && selectionEnd === value.length;
    }), 'a chosen text');
}

/** A file is handed to the clerk. */
export function downloads(name: string): Shown {
  return async ({ page }) => {
    const saved = page.waitForEvent('download', { timeout: PATIENCE });
    return async () => expect((await saved).suggestedFilename()).toBe(name);
  };
}

/** The file that is chosen, as the system's own window would give it; then a text appears. */
export function asksForFile(file: { readonly name: string; content(): Promise<Uint8Array> }, text: string): Shown {
  return async ({ page }) => {
    const asked = page.waitForEvent('filechooser', { timeout: PATIENCE });
    return async () => {
      await (await asked).setFiles({ name: file.name, mimeType: 'application/octet-stream', buffer: Buffer.from(await file.content()) });
      await page.getByText(text).filter({ visible: true }).first().waitFor({ timeout: PATIENCE });
    };
  };
}

/** Excel goes to a sheet. */
export function selects(sheet: string | RegExp): Shown {
  return async ({ excel }) => {
    excel.book.selected = null;
    return async () => {
      await until(() => excel.book.selected !== null, `sheet ${String(sheet)} in Excel`);
      expect(excel.book.selected?.sheet).toMatch(sheet);
    };
  };
}

/** The workbook has another sheet. */
export function adds(sheet: string): Shown {
  return async ({ excel }) => {
    const has = () => excel.book.sheets.some(({ name }) => name === sheet);
    expect(has()).toBe(false);
    return () => until(has, `sheet ${sheet}`);
  };
}

/** The workbook is looked at again. */
export function reads(): Shown {
  return async ({ excel }) => {
    const before = excel.trips.length;
    return () => until(() => excel.trips.length > before, 'a look at the workbook');
  };
}

/** Several things are to be seen. */
export function all(...shown: readonly Shown[]): Shown {
  return async (pane) => {
    const seen = await Promise.all(shown.map((one) => one(pane)));
    return () => Promise.all(seen.map((one) => one()));
  };
}

/** How the control that has the keyboard stands. */
function standing(): string {
  const own = document.activeElement as HTMLInputElement;
  const line = own.getAttribute('aria-activedescendant');
  const element = line === null ? own : (document.getElementById(line) ?? own);
  const details = element.tagName === 'SUMMARY' ? element.parentElement?.hasAttribute('open') : null;
  return JSON.stringify([own.value, own.checked, details, ...['aria-pressed', 'aria-expanded', 'aria-checked', 'aria-selected'].map((name) => element.getAttribute(name))]);
}

/** A field is there. */
export function opensField(label: string): Shown {
  return async ({ page }) => () => page.getByLabel(label, { exact: true }).filter({ visible: true }).waitFor({ timeout: PATIENCE });
}

/** The keyboard goes to another line. */
export function moves(): Shown {
  return async ({ page }) => {
    const before = await focusedNow(page);
    return () => until(async () => (await focusedNow(page))?.name !== before?.name, 'another line');
  };
}
