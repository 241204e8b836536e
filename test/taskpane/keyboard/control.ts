import type { OpenedPane, PaneSetting } from '../paneInBrowser';

/** Where in the page something stands: what has the same name may stand in two of them. */
export type Region = 'banner' | 'navigation' | 'main' | 'status' | 'dialog' | 'menu' | 'work';

/** Something that can be operated, as a screen reader names it. */
export interface Control {
  readonly region: Region;
  /** Of the browser's tree for screen readers. */
  readonly role: string;
  /** A regular expression where several are alike, such as a button in every row: one of them is done for all. */
  readonly name: string | RegExp;
}

/** Looked at before the keys are pressed; what is given back is awaited after them. */
export type Shown = (pane: OpenedPane) => Promise<() => Promise<unknown>>;

/** A control operated by keyboard. */
export interface Action {
  readonly control: Control;
  /** Keys as Playwright names them, or text to type, after “text:”. */
  readonly keys: readonly string[];
  /** How it is seen that it was done. */
  readonly shows: Shown;
  /** What has the keyboard afterwards, where that is not the control itself. */
  readonly then?: string | RegExp;
  /** What a mouse presses for the same, where the keyboard does not stop. */
  readonly instead?: Control;
  /** Lead back to the state, where the action has left it. */
  readonly back?: readonly Action[];
  /** The control is there only after the action before. */
  readonly isLater?: boolean;
  /** What it begins is not waited for. */
  readonly goesOn?: boolean;
}

/** A view, or a part of it, as it can be come upon. */
export interface State {
  readonly name: string;
  /** Not by keyboard: what happens in Excel before. */
  readonly before?: (pane: OpenedPane) => void | Promise<void>;
  /** Operated on the way here, from the state before. */
  readonly reach: readonly Action[];
  /** Not by keyboard: what happens in Excel after that. */
  readonly meanwhile?: (pane: OpenedPane) => Promise<void>;
  /** Done here. */
  readonly actions: readonly Action[];
  /** There too, and done in another state. */
  readonly others: readonly Control[];
  /** What is open: of a dialog nothing beside it can be reached, of a menu only its own lines are looked at; or work that goes on. */
  readonly opened?: 'dialog' | 'menu' | 'work';
}

/** States in the order in which they are come upon, over one workbook. */
export interface Walk {
  /** Id of the view. */
  readonly view: string;
  readonly name: string;
  /** The workbook the pane is opened over. */
  book(): Promise<Uint8Array>;
  readonly setting?: PaneSetting;
  readonly states: readonly State[];
}

export function control(region: Region, role: string, name: string | RegExp): Control {
  return { region, role, name };
}

/** Presses Enter on a control, or other keys. */
export function act(own: Control, shows: Shown, more: Partial<Pick<Action, 'keys' | 'then' | 'back' | 'isLater' | 'goesOn' | 'instead'>> = {}): Action {
  return { control: own, keys: ['Enter'], shows, ...more };
}

export function isSame(own: Control, { region, role, name }: Found): boolean {
  return own.region === region && own.role === role && (typeof own.name === 'string' ? own.name === name : own.name.test(name));
}

/** What was come upon in the page. */
export interface Found {
  readonly region: Region;
  readonly role: string;
  readonly name: string;
}
