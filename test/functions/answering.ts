/// <reference types="custom-functions-runtime" />
import { startFunctions, type FunctionsHost } from '../../src/functions/host';
import type { Soon } from '../../src/functions/soon';
import { workSchedule } from '../../src/rules/calendar/workSchedule';
import { makePolicy } from '../../src/rules/policy/makePolicy';
import { policyPlaces } from '../../src/work/policies';

/** What Excel shows of an error: its code and its sentence. */
export class CellError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

/** Makes functions answer without Excel, for a workbook of Beijing in the 1900 system where nothing else is said. */
export function startAnswering(other: Partial<FunctionsHost> = {}): void {
  const ErrorCode = { invalidValue: '#VALUE!', notAvailable: '#N/A' };
  Object.assign(globalThis, { CustomFunctions: { Error: CellError, ErrorCode } });
  const policy = makePolicy(policyPlaces(), 'beijing');
  startFunctions({
    locale: 'zh-CN',
    places: policyPlaces(),
    dateSystem: () => 1900,
    terms: async () => ({ policy, schedule: workSchedule(), shift: 'earlier', settleDay: null, dueDays: {} }),
    sentenceOf: (reason) => String(reason),
    ...other,
  });
}

/** The answer to one cell. */
export async function one(answers: Soon<unknown[][]>): Promise<unknown> {
  const [[answer] = []] = await answers;
  return answer;
}
