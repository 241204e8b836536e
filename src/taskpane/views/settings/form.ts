import { areSame, withoutBlanks } from '../../../work/saveSettings';
import type { Settings } from '../../../work/settings';

/** What was changed and is not saved yet; a member that is undefined is to be left to the ledgers or the default. */
export type Edits = { readonly [Member in keyof Settings]?: Settings[Member] | undefined };

/** What a part of the settings shows and changes. */
export interface Form {
  /** With what is not saved yet. */
  readonly settings: Settings;
  set(edits: Edits): void;
}

export function edited(saved: Settings, edits: Edits): Settings {
  return withoutBlanks({ ...saved, ...edits });
}

export function isEdited(saved: Settings, edits: Edits): boolean {
  return !areSame(edited(saved, edits), withoutBlanks({ ...saved }));
}

/** A record without the member where the value is blank. */
export function withMember<T>(record: Readonly<Record<string, T>> | undefined, member: string, value: T | undefined): Readonly<Record<string, T>> {
  const others = Object.fromEntries(Object.entries(record ?? {}).filter(([one]) => one !== member));
  return value === undefined || value === '' ? others : { ...others, [member]: value };
}
