import { say } from '../../../locale';
import { reportOf } from '../../../wording/report';
import { markFindings, unmarkFindings } from '../../../work/markFindings';
import { ExcelWorkbook } from '../../../workbook/excel/excelWorkbook';
import { cellOf, request, ROLL } from '../madeUp';
import { addRule, rules, typeInto } from '../somebodyElse';
import { must, told, type Step } from '../step';
import { leftOver } from '../whole';

/** Given out to nobody: its check digit is wrong. */
const WRONG_ID = '110196193001010010';
const OWN_RULE = '=ROW()=1048576';

/** Findings are marked, marked again and unmarked over a rule of the clerk's own: afterwards there are as many as before. */
export const markTwice: Step = async ({ locale }) => {
  const wrong = cellOf(ROLL, '身份证号');
  await typeInto(ROLL, wrong.row, wrong.column, WRONG_ID);
  await addRule(ROLL, 'A1:D50', OWN_RULE);
  const before = await ruleCount();
  const mark = () => markFindings(new ExcelWorkbook(), request, (checked) => reportOf(locale, [{ file: say(locale, 'excel.thisWorkbook'), checked }], [], request.asOf, false));
  const { findings } = await mark();
  const first = await ruleCount();
  await mark();
  const second = await ruleCount();
  await unmarkFindings(new ExcelWorkbook());
  return [
    told('trial.findings', findings.length),
    told('trial.rules', first),
    must('trial.marksCame', first > before, true),
    must('trial.rulesAgain', second, first),
    must('trial.rulesAfter', await ruleCount(), before),
    must('trial.ruleStays', (await rules()).get(ROLL)?.includes(OWN_RULE) ?? false, true),
    must('trial.leftOver', await leftOver(), 0),
  ];
};

async function ruleCount(): Promise<number> {
  return [...(await rules()).values()].flat().length;
}
