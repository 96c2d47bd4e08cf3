import type { Import } from '@/shared/api/types';
import { useCan } from '@/shared/me';

export type ImportKind = Import['kind'];
export type ImportState = Import['state'];

const kinds: ImportKind[] = ['CONTACT', 'COMPANY', 'LEAD', 'DEAL'];

/** What a person may import. */
export function useImportKinds(): ImportKind[] {
  const can = useCan();
  return kinds.filter((kind) => can(kind, 'IMPORT'));
}

/** Where the records of a kind are listed. */
export function recordsPath(kind: ImportKind): string {
  if (kind === 'CONTACT') return '/contacts';
  if (kind === 'COMPANY') return '/companies';
  return `/funnel-entries?kind=${kind}`;
}

/** The server is at work, and the state changes by itself. */
export function busy(state: ImportState): boolean {
  return state === 'UPLOADED' || state === 'RUNNING' || state === 'UNDOING';
}
