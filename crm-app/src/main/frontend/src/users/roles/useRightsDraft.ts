import type { Role } from '@/shared/api/types';
import { useDraft } from '@/shared/drafts/useDraft';
import { type Draft, draftOf, same } from './draft';

/** Rights that one has set and not saved yet, with what they were when one began. */
interface Kept {
  version: number;
  from: Draft;
  to: Draft;
}

/** The rights of a role while they are being changed: a change is of the rights that were on screen, and of no later ones. */
export function useRightsDraft(role: Role) {
  const saved = draftOf(role);
  const { value: kept, set: keep, clear, restored } = useDraft<Kept | null>(`rights ROLE:${role.id}`, null);
  const changed = kept !== null && !same(kept.to, saved);
  const overtaken = changed && !same(kept.from, saved);
  return {
    saved,
    draft: kept?.to ?? saved,
    changed,
    /** Others changed the rights since; a new name of the role is no harm. */
    overtaken,
    restored: restored && changed,
    version: overtaken ? kept.version : role.version,
    set: (to: Draft) => {
      const from = overtaken ? kept : { version: role.version, from: saved };
      keep(same(to, from.from) ? null : { version: from.version, from: from.from, to });
    },
    clear,
  };
}
