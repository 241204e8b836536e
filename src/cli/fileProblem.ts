/** Why a file cannot be used as the command line was asked to. The code is a message key's last part. */
export class FileProblem extends Error {
  constructor(
    readonly code: 'fileMissing' | 'fileUnreadable' | 'fileOpenElsewhere' | 'fileReadOnly' | 'folderGiven' | 'outIsFolder' | 'folderMissing' | 'folderWithoutWorkbooks' | 'cannotWrite' | 'outIsInput' | 'reportIsInput' | 'listWithoutUnits' | 'fileExists' | 'outputTwice' | 'jsonUnreadable',
    readonly data: Readonly<Record<string, string>>,
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'FileProblem';
  }
}
