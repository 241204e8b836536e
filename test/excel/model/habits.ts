/**
 * What Excel is documented or reported to do on some hosts, or in some of its versions; each a switch of its own.
 * What it does everywhere (such as refusing to delete a very hidden sheet) is no habit: the model does it always.
 */
export interface Habits {
  /** Rules somebody made by hand are listed, but not found by their id. */
  readonly hidesRules: boolean;
  /** The id of a conditional format is its place among those of the sheet. */
  readonly countsRules: boolean;
  /** Fitting to pages does nothing while the ribbon shows another tab than that of the page layout. */
  readonly ignoresFit: boolean;
  /** No scale is taken either. */
  readonly ignoresScale: boolean;
  readonly refusesFreezing: boolean;
  /** Page layout is refused: no printer, another workbook in front. */
  readonly refusesLayout: boolean;
  /** What is copied comes without the widths of columns and the heights of rows. */
  readonly copiesNoSizes: boolean;
  /** Cells of all rows and columns at once are not copied. */
  readonly refusesWholeCopies: boolean;
  /** The add-in's own changes are told of although it had turned events off. */
  readonly tellsOwnChanges: boolean;
  /** A merged area whose first cell is empty loses the fill it had before. */
  readonly mergingLosesFill: boolean;
  /** Names of a sheet are told of the workbook in front alone, as on a Mac. */
  readonly namesInFrontAlone: boolean;
  /** What is refused while a cell is being edited is named as other refusals are. */
  readonly refusesEditsVaguely: boolean;
  /** Pixels of a digit of the workbook's normal font: 7 of Calibri, 8 of 宋体 and 等线. */
  readonly digitWidth: number;
}

export const gentle: Habits = {
  hidesRules: false,
  countsRules: false,
  ignoresFit: false,
  ignoresScale: false,
  refusesFreezing: false,
  refusesLayout: false,
  copiesNoSizes: false,
  refusesWholeCopies: false,
  tellsOwnChanges: false,
  mergingLosesFill: false,
  namesInFrontAlone: false,
  refusesEditsVaguely: false,
  digitWidth: 7,
};

/** What an Excel in a test does unless the test says: what holds here holds everywhere. */
export const worst: Habits = {
  hidesRules: true,
  countsRules: true,
  ignoresFit: true,
  ignoresScale: true,
  refusesFreezing: true,
  refusesLayout: true,
  copiesNoSizes: true,
  refusesWholeCopies: true,
  tellsOwnChanges: true,
  mergingLosesFill: true,
  namesInFrontAlone: true,
  refusesEditsVaguely: true,
  digitWidth: 8,
};

/** Each habit alone, too: one may hide what another does. */
export const everyHabit: readonly (readonly [string, Habits])[] = [
  ['as it mostly is', gentle],
  ...(Object.keys(gentle) as (keyof Habits)[]).map((name) => [`with the habit ${name} alone`, { ...gentle, [name]: worst[name] }] as const),
  ['as bad as it can be', worst],
];
