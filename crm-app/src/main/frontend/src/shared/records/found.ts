import type { Ref } from '../api/types';
import type { FoundRecord } from './kinds';

/** So many are offered. */
export const foundAtOnce = 20;

export function found(record: Ref, ...details: (string | null | undefined)[]): FoundRecord {
  const detail = details.filter(Boolean).join(' · ');
  return { id: record.id, name: record.name, ...(detail ? { detail } : {}) };
}
