import type { FieldName, HeadingQuestion } from './types';

/** Whether something is asked about the column of a field. */
export function asksAbout(asked: readonly HeadingQuestion[], field: FieldName): boolean {
  return asked.some((question) => (question.type === 'twoColumns' ? question.field === field : question.type === 'twoFields' && question.fields.includes(field)));
}
