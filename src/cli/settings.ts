import { parseSettings, type Settings } from '../work/settings';
import { readJson } from './readJson';

/** What --settings FILE.json and --policy PLACE|FILE.json say. */
export interface GivenSettings {
  readonly settings: Settings;
  /** A policy file's content; undefined where a place or nothing is named. */
  readonly policyFile?: unknown;
}

/** @throws FileProblem, SettingsProblem */
export async function readSettings(options: { readonly settings?: string; readonly policy?: string }): Promise<GivenSettings> {
  const settings = options.settings === undefined ? {} : parseSettings(await readJson(options.settings));
  const { policy } = options;
  if (policy === undefined) return { settings };
  return /\.json$/i.test(policy) ? { settings, policyFile: await readJson(policy) } : { settings: { ...settings, place: policy } };
}
