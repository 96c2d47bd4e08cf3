import type { EntryCard } from '../entries';

const fields = [
  'title',
  'stage',
  'amount',
  'responsible',
  'contact',
  'company',
  'comment',
  'source',
  'sourceDetail',
  'tags',
  'expectedCloseOn',
  'lostReason',
  'paymentStatus',
  'paymentType',
  'paid',
  'deliveryMethod',
  'deliveryCompany',
  'deliveryAddress',
  'waybill',
  'lines',
] as const;

export type ChangedField = (typeof fields)[number];

/** What differs between two states of a record, for telling a person what somebody else changed. */
export function changedFields(before: EntryCard, after: EntryCard): ChangedField[] {
  const value = (card: EntryCard, field: ChangedField) =>
    JSON.stringify((card as Record<string, unknown>)[field] ?? null);
  return fields.filter((field) => value(before, field) !== value(after, field));
}
