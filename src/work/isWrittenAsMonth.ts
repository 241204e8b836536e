/** Whether the date of a field is written as a month: offices stop payments by months. */
export function isWrittenAsMonth(field: string): boolean {
  return field === 'voucherStop' || field === 'allowanceStop';
}
