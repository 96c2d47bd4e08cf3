import type { TreeNodeData } from '@mantine/core';
import type { GroupMember, GroupNode } from '@/shared/api/types';
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

/** Stands for no department: people who belong to none are shown together, too. */
export const nowhere = 0;

/** What a line of the tree stands for. */
export type Place =
  | { kind: 'group'; group: GroupNode; parentId: number | null; depth: number }
  | { kind: 'person'; person: GroupMember; groupId: number };

/** What a dialog over the structure is about: a department to change, or the parent of a new one. */
export type Editing = { group: GroupNode } | { parentId: number | null };

/** Of which line a menu is open, and by which button. */
export interface MenuTarget {
  place: Place;
  button: HTMLElement;
}

export interface Move {
  what: Place;
  /** Null for the top of the company. */
  toId: number | null;
}

export const groupKey = (id: number) => `g${id}`;
export const personKey = (id: number) => `p${id}`;

/** Every line by its key. */
export function placesOf(groups: GroupNode[], parentId: number | null = null, depth = 0): Map<string, Place> {
  const places = new Map<string, Place>();
  const add = (some: GroupNode[], parent: number | null, level: number) => {
    for (const group of some) {
      places.set(groupKey(group.id), { kind: 'group', group, parentId: parent, depth: level });
      for (const person of group.members)
        places.set(personKey(person.id), { kind: 'person', person, groupId: group.id });
      add(group.children, group.id, level + 1);
    }
  };
  add(groups, parentId, depth);
  return places;
}

/** People first, then the departments inside, each with its own. */
export function nodesOf(groups: GroupNode[]): TreeNodeData[] {
  return groups.map((group) => ({
    value: groupKey(group.id),
    label: group.name,
    children: [
      ...group.members.map((person) => ({ value: personKey(person.id), label: person.name })),
      ...nodesOf(group.children),
    ],
  }));
}

export function nameOf(place: Place): string {
  return place.kind === 'group' ? place.group.name : place.person.name;
}

/** All people inside, those of departments inside it too. */
export function peopleWithin(group: GroupNode): number {
  return group.members.length + group.children.reduce((sum, child) => sum + peopleWithin(child), 0);
}

function holds(group: GroupNode, id: number): boolean {
  return group.id === id || group.children.some((child) => holds(child, id));
}

/** Whether it is there already. */
export function stays({ what, toId }: Move): boolean {
  return what.kind === 'person' ? toId === what.groupId : toId === what.parentId || toId === what.group.id;
}

/** Whether a department would end up in one that lies inside it. */
export function goesInsideItself({ what, toId }: Move): boolean {
  return what.kind === 'group' && toId !== null && toId !== what.group.id && holds(what.group, toId);
}

/** Whether it would end up somewhere else, and not inside itself. */
export function canMove(move: Move): boolean {
  const { what, toId } = move;
  if (stays(move) || goesInsideItself(move)) return false;
  return what.kind === 'person' ? toId !== null : what.group.id !== nowhere && toId !== nowhere;
}

/** The structure as it will be, for showing it before the server has answered. */
export function moved(groups: GroupNode[], { what, toId }: Move): GroupNode[] {
  const without = groups
    .filter(({ id }) => what.kind !== 'group' || id !== what.group.id)
    .map((group): GroupNode => {
      const members = what.kind === 'person' ? group.members.filter(({ id }) => id !== what.person.id) : group.members;
      return { ...group, members, children: moved(group.children, { what, toId: -1 }) };
    });
  return added(what.kind === 'group' && toId === null ? [...without, what.group].sort(byName) : without, what, toId);
}

function added(groups: GroupNode[], what: Place, toId: number | null): GroupNode[] {
  return groups.map((group) => {
    if (group.id !== toId) return { ...group, children: added(group.children, what, toId) };
    return what.kind === 'person'
      ? { ...group, members: [...group.members, what.person].sort(byName) }
      : { ...group, children: [...group.children, what.group].sort(byName) };
  });
}

function byName(one: { name: string }, other: { name: string }): number {
  return one.name.localeCompare(other.name);
}
