/// <reference lib="dom" />
import { say, type Locale } from '../locale';

/** The page of the pane: its title, what the ribbon does, and the lines told last. */
export class Pane {
  private readonly status: HTMLElement;

  constructor(private readonly locale: Locale) {
    document.documentElement.lang = locale;
    document.title = say(locale, 'excel.pane.title');
    this.status = element('div', '');
    this.status.setAttribute('role', 'status');
    document.body.replaceChildren(element('h1', say(locale, 'excel.pane.title')), element('p', say(locale, 'excel.pane.what')), element('p', say(locale, 'excel.pane.notThere')), this.status);
  }

  /** Puts lines in place of those told before. */
  show(lines: readonly string[]): void {
    this.status.replaceChildren(...lines.map((line) => element('p', line)));
  }

  /** A sentence that stays, on what this Excel has not. */
  note(key: 'excel.pane.noExcel' | 'excel.pane.noFunctions' | 'excel.pane.tooOld'): void {
    this.status.before(element('p', say(this.locale, key)));
  }
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
