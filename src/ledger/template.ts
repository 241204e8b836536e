import { kindSpec } from './kinds';
import type { FieldType } from './kinds/kindSpec';
import type { FieldName, LedgerKind } from './types';

export interface TemplateColumn {
  readonly field: FieldName;
  readonly heading: string;
  readonly type: FieldType;
}

/** The columns of an empty ledger that we make: every field of its kind that is offered, under its first heading, in the clerk's term. */
export function ledgerTemplate(kind: LedgerKind, term: '老年券' | '老年卷'): readonly TemplateColumn[] {
  return kindSpec(kind).fields.filter(({ isOffered }) => isOffered !== false).map(({ field, headings, type }) => ({ field, heading: (headings[0] as string).replaceAll('老年券', term), type }));
}
