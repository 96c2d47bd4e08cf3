import type { Company, Phone } from '@/shared/api/types';
import { phoneText } from '@/shared/formats/formats';

type Email = Company['emails'][number];
export type PhoneKind = Phone['kind'];
export const phoneKinds: PhoneKind[] = ['MOBILE', 'WORK', 'HOME', 'OTHER'];

/** A phone or an e-mail as it is being typed. The key names the row while it has no other identity. */
export interface ReachRow {
  key: string;
  value: string;
  main: boolean;
}

export interface PhoneRow extends ReachRow {
  kind: PhoneKind;
}

export type EmailRow = ReachRow;

/** Rows that were typed before a reload keep their keys, so new ones must differ from those. */
let rows = Date.now();

export function newKey(): string {
  rows += 1;
  return `row-${rows}`;
}

export function phoneRow(value = '', kind: PhoneKind = 'MOBILE', main = false): PhoneRow {
  return { key: newKey(), value, kind, main };
}

export function emailRow(value = '', main = false): EmailRow {
  return { key: newKey(), value, main };
}

export function phoneRows(phones: Phone[]): PhoneRow[] {
  return phones.length === 0
    ? [phoneRow('', 'MOBILE', true)]
    : phones.map(({ number, kind, main }) => phoneRow(phoneText(number), kind, main));
}

export function emailRows(emails: Email[]): EmailRow[] {
  return emails.length === 0 ? [emailRow('', true)] : emails.map(({ address, main }) => emailRow(address, main));
}

/** Rows left blank are no phones. */
export function filled<R extends ReachRow>(rows: R[]): R[] {
  return rows.filter(({ value }) => value.trim() !== '');
}

export function phoneRequests(rows: PhoneRow[]) {
  return filled(rows).map(({ value, kind, main }) => ({ number: value.trim(), kind, main }));
}

export function emailRequests(rows: EmailRow[]) {
  return filled(rows).map(({ value, main }) => ({ address: value.trim(), main }));
}

/** The main one is one of several, so choosing it takes the mark from the others. */
export function withMain<R extends ReachRow>(rows: R[], key: string): R[] {
  return rows.map((row) => ({ ...row, main: row.key === key }));
}

/** Without the main row, the first of those left is the main one. */
export function without<R extends ReachRow>(rows: R[], key: string): R[] {
  const left = rows.filter((row) => row.key !== key);
  return left.some(({ main }) => main) ? left : left.map((row, index) => ({ ...row, main: index === 0 }));
}

/** The server counts only the rows it was sent: says which rows on screen its `phones.1.number` is about. */
export function rowErrors(fields: Record<string, string>, list: 'phones' | 'emails', rows: ReachRow[]) {
  const sent = filled(rows);
  const errors: Record<string, string> = {};
  for (const [field, message] of Object.entries(fields)) {
    const [, index] = field.match(new RegExp(`^${list}\\.(\\d+)(?:\\.|$)`)) ?? [];
    const row = index === undefined ? undefined : sent[Number(index)];
    if (row) errors[row.key] ??= message;
  }
  return errors;
}
