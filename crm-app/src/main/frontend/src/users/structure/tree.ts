import type { GroupNode } from '@/shared/api/types';
import type { Choice } from '@/shared/list/filters';

/** The departments that one may be moved into: all but itself and those inside it. Depth is shown by dashes. */
export function possibleParents(groups: GroupNode[], moved: number | undefined, depth = 0): Choice[] {
  return groups
    .filter(({ id }) => id !== moved)
    .flatMap((group) => [
      { value: String(group.id), label: `${'— '.repeat(depth)}${group.name}` },
      ...possibleParents(group.children, moved, depth + 1),
    ]);
}
