import { foldWidth } from '../rules/text/foldWidth';
import { toSimplified } from '../rules/text/toSimplified';
import type { Ledger } from './types';

const back = /(?:收回|回收|退回|退还|归还|交回|退机)|(?:设备|机器?|终端|呼叫器|小帮手|已)(?:已经?)?(?:退(?!休|役|款|费|出)|上交|交(?:还|社区|居委会))/;
/** Not yet, or of an old device, of money or of somebody's wish; or handed out again. */
const notSo = /[未没待应拟需须请将]|不(?:愿|想|肯|退|还|交)|是否|计划|打算|催|押金|[费款卡]|旧|[更调]?换|重新|再次|又|再(?:领|发)|恢复/;
/** A remark is no story. */
const longest = 60;

/** Where 小帮手台账 says that a device is back in a yes or a remark alone, of which no table knows since when; null where it does not, or says the day. */
export function returnSaid(ledger: Ledger, index: number): { readonly field: 'returned' | 'remarks'; readonly text: string } | null {
  if (isOutOfUse(ledger, index)) return null;
  const returned = ledger.yesNo(index, 'returned');
  if (returned.state === 'read') return returned.value ? { field: 'returned', text: ledger.text(index, 'returned') } : null;
  const text = ledger.text(index, 'remarks');
  const plain = toSimplified(foldWidth(text)).replace(/\s+/g, '');
  return plain.length <= longest && back.test(plain) && !notSo.test(plain) ? { field: 'remarks', text } : null;
}

/** Whether its row says that a device is back, by its state or by the day. */
export function isReturned(ledger: Ledger, index: number): boolean {
  const status = ledger.listed(index, 'status');
  return (status.state === 'read' && status.value === '收回') || ledger.date(index, 'returnDate').state === 'read';
}

function isOutOfUse(ledger: Ledger, index: number): boolean {
  const status = ledger.listed(index, 'status');
  return isReturned(ledger, index) || (status.state === 'read' && status.value === '停用') || ledger.date(index, 'disuseDate').state === 'read';
}
