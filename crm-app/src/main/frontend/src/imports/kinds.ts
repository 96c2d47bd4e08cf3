import type { Import } from '@/shared/api/types';
import { useCan } from '@/shared/me';
import { kindOf, recordKinds } from '@/shared/records/kinds';

export type ImportKind = Import['kind'];
export type ImportState = Import['state'];

/** What a person may import. */
export function useImportKinds(): ImportKind[] {
  const can = useCan();
  return importedKinds().filter((type) => can(type, 'IMPORT'));
}

/** What spreadsheets can bring. */
export function importedKinds(): ImportKind[] {
  return recordKinds()
    .filter(({ imported }) => imported)
    .map(({ type }) => type as ImportKind);
}

/** Where the records of a kind are listed. */
export function recordsPath(kind: ImportKind): string {
  return kindOf(kind)?.list ?? '/';
}

/** The server is at work, and the state changes by itself. */
export function busy(state: ImportState): boolean {
  return state === 'UPLOADED' || state === 'RUNNING' || state === 'UNDOING';
}
