import { useEffect, useState } from 'react';
import { diagnosisLines } from '../../../wording/diagnosisWords';
import { diagnoseWorkbook, type WorkbookDiagnosis } from '../../../work/diagnoseWorkbook';
import { ExcelWorkbook } from '../../../workbook/excel/excelWorkbook';
import { readsKeepUndo } from '../../../workbook/excel/host';
import { useSession } from '../../session/useSession';
import { surroundings, type Fact } from '../../surroundings';
import { failureLines } from './failure';

/** A part of the diagnosis under its heading. */
export interface DiagnosisPart {
  readonly title: string;
  readonly facts: readonly Fact[];
}

/** What can be told of the machine, the workbook and the session; null until it is known. */
export function useDiagnosis(): readonly DiagnosisPart[] | null {
  const { state, words } = useSession();
  const { locale, reading, asOf, hasFunctions, lastFailure, took } = state;
  const [around, setAround] = useState<readonly Fact[] | null>(null);
  const [workbook, setWorkbook] = useState<WorkbookDiagnosis | null>(null);
  useEffect(() => {
    let isOver = false;
    surroundings(locale).then(
      (facts) => !isOver && setAround(facts),
      (reason: unknown) => !isOver && setAround([[words('selftest.title'), failureLines(reason).join(' ')]]),
    );
    return () => {
      isOver = true;
    };
  }, [locale]);
  useEffect(() => {
    let isOver = false;
    // It does not fail: what does is told in it.
    void diagnoseWorkbook(new ExcelWorkbook(), asOf).then((found) => !isOver && setWorkbook(found));
    return () => {
      isOver = true;
    };
  }, [reading, asOf]);
  if (around === null || workbook === null) return null;
  const checking = took['pane.checking'];
  const persons = 'is' in workbook.ledgers ? workbook.ledgers.is.reduce((sum, ledger) => sum + ledger.persons, 0) : 0;
  return [
    {
      title: words('pane.diagnosis.software'),
      facts: [...around, [words('pane.diagnosis.registered'), words(hasFunctions ? 'diagnosis.yes' : 'diagnosis.no')], [words('pane.diagnosis.undo'), words(readsKeepUndo() ? 'pane.diagnosis.undo.kept' : 'pane.diagnosis.undo.emptied')], [words('pane.language'), locale]],
    },
    { title: words('pane.diagnosis.workbook'), facts: diagnosisLines(locale, workbook).map(({ name, value }): Fact => [name, value]) },
    {
      title: words('pane.diagnosis.session'),
      facts: [
        [words('pane.diagnosis.lastCheck'), checking === undefined ? words('pane.diagnosis.notYet') : words('pane.diagnosis.checked', { seconds: (checking / 1000).toFixed(1), persons })],
        [words('pane.diagnosis.lastFailure'), lastFailure === null ? words('selftest.none') : failureLines(lastFailure).join('\n')],
      ],
    },
  ];
}
