/** An error that Excel answers with. */
export class ExcelError extends Error {
  constructor(
    readonly code: 'AccessDenied' | 'GeneralException' | 'InvalidSelection' | 'InvalidArgument' | 'InvalidObjectPath' | 'ItemNotFound' | 'ItemAlreadyExists' | 'InvalidOperation',
    message: string,
  ) {
    super(message);
    this.name = 'ExcelError';
  }
}

/** Something the in-memory Excel does not know how Excel does: the test must not go on. */
export class NotModelled extends Error {
  constructor(what: string) {
    super(`the in-memory Excel does not model ${what}`);
    this.name = 'NotModelled';
  }
}
