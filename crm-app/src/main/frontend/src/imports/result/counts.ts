import type { Import } from '@/shared/api/types';

type Counted = Pick<Import, 'state' | 'done' | 'total' | 'created' | 'updated' | 'undo'>;

/** How far the work is, from 0 to 100; nothing when there is nothing to measure by. */
export function percentDone({ state, done, total, created, updated, undo }: Counted): number | undefined {
  if (state === 'UNDOING') {
    const written = created + updated;
    return written > 0 ? share((undo?.restored ?? 0) + (undo?.keptCount ?? 0), written) : undefined;
  }
  return total ? share(done, total) : undefined;
}

function share(part: number, whole: number): number {
  return Math.min(100, Math.floor((part / whole) * 100));
}

/** Something was written and has not been taken back. */
export function undoable({ state, created, updated }: Counted): boolean {
  return (state === 'DONE' || state === 'FAILED') && created + updated > 0;
}
