import type { RowCheck } from '../check';

/** EL16: somebody else collected, and who he is or why is not said (民发〔2021〕57号 Art. 26; rulings 29). */
export const proxyIncomplete: RowCheck = {
  code: 'EL16',
  severity: 'error',
  certainty: 'certain',
  kinds: ['vouchers', 'allowance-payments'],
  scope: 'row',
  find: (row) => {
    const proxy = row.text('proxyName');
    if (proxy === '' || proxy === row.name) return null;
    const missing = (['proxyRelation', 'proxyReason'] as const).filter((field) => row.has(field) && row.text(field) === '');
    return missing.length === 0 ? null : { row, field: 'proxyName', data: { proxy, fields: missing.join(',') } };
  },
};
