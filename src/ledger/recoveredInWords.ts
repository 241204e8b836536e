import { asksAbout } from './asksAbout';
import { headingsOpen, type OpenReading } from './openReading';
import type { NotRead } from './types';

const heading = /^(?!.*(?:应|日期|时间|月|人$|单位|原因|方式|电话)).*(?:追回|追缴|退回|退款|退缴|收回)/;
const notYet = /^(?:[-—–/×\s]+|0|否|无|[未没无待不][^，,；;]*|催.*|正在.*)$/;

/** Columns of a list of stops that say in words that money came back, 追缴情况 over 已追回, where no amount says how much. */
export function recoveredInWords({ evidence, fields, asked, said, candidate, notUnderstood }: OpenReading): readonly NotRead[] {
  if (fields.has('recovered') || said['recovered'] !== undefined || asksAbout(asked, 'recovered')) return [];
  const own = headingsOpen({ candidate, notUnderstood }).filter(({ column, folded }) => heading.test(folded.withBrackets) && evidence.count(column, (text) => text.trim() !== '' && !notYet.test(text.trim())) > 0);
  return own.map(({ row, column, text }) => ({ row, column, text }));
}
