/** An object of Excel's object model as requests name it: members are spelled as in the protocol, with a capital. */
export interface ExcelObject {
  /** What it stands for, for methods that take it as an argument. */
  readonly subject?: unknown;
  /** What Excel calls it where something of it fails. */
  readonly type?: string;
  /** By which it is found again; told when it is made. */
  readonly id?: string;
  /** Scalar properties that can be loaded. */
  readonly read?: Readonly<Record<string, () => unknown>>;
  readonly write?: Readonly<Record<string, (value: unknown) => void>>;
  /** Properties that are objects. */
  readonly open?: Readonly<Record<string, () => ExcelObject>>;
  /** Methods that give an object; null stands for an object that is not there. */
  readonly make?: Readonly<Record<string, (...args: readonly unknown[]) => ExcelObject | null>>;
  /** Methods that give a value or nothing. */
  readonly call?: Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
  readonly item?: (key: string) => ExcelObject;
  readonly items?: () => readonly ExcelObject[];
}
