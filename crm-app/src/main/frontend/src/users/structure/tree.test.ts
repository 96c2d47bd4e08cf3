import { expect, test } from 'vitest';
import type { GroupNode } from '@/shared/api/types';
import { canMove, moved, nodesOf, peopleWithin, placesOf, possibleParents } from './tree';

function group(id: number, name: string, children: GroupNode[] = [], people: number[] = []): GroupNode {
  return {
    id,
    name,
    children,
    members: people.map((person) => ({
      id: person,
      version: 1,
      name: `Person ${person}`,
      photoId: null,
      role: { id: 1, name: 'Manager' },
    })),
    parent: null,
    head: null,
    version: 1,
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
    createdBy: null,
  };
}

const groups = [group(1, 'Sales', [group(2, 'Retail', [group(3, 'Shop', [], [7])], [8])]), group(4, 'Store')];

function place(key: string) {
  const found = placesOf(groups).get(key);
  if (!found) throw new Error(key);
  return found;
}

test('a department can move anywhere but into itself', () => {
  expect(possibleParents(groups, 2)).toEqual([
    { value: '1', label: 'Sales' },
    { value: '4', label: 'Store' },
  ]);
  expect(possibleParents(groups, undefined).map(({ label }) => label)).toEqual([
    'Sales',
    '— Retail',
    '— — Shop',
    'Store',
  ]);
});

test('no move is offered that would change nothing or make a ring', () => {
  const retail = place('g2');
  expect([1, 2, 3].map((toId) => canMove({ what: retail, toId }))).toEqual([false, false, false]);
  expect(canMove({ what: retail, toId: 4 })).toBe(true);
  expect(canMove({ what: retail, toId: null })).toBe(true);
  expect(canMove({ what: place('g1'), toId: null })).toBe(false);
  const person = place('p7');
  expect(canMove({ what: person, toId: 3 })).toBe(false);
  expect(canMove({ what: person, toId: 4 })).toBe(true);
  expect(canMove({ what: person, toId: null })).toBe(false);
});

test('a department moves with all inside it', () => {
  const next = moved(groups, { what: place('g2'), toId: 4 });
  expect(next.map(({ children }) => children.length)).toEqual([0, 1]);
  expect(next[1]?.children[0]?.children[0]?.members[0]?.id).toBe(7);
  const top = moved(groups, { what: place('g3'), toId: null });
  expect(top.map(({ name }) => name)).toEqual(['Sales', 'Shop', 'Store']);
  expect(top[0]?.children[0]?.children).toEqual([]);
});

test('a person moves alone', () => {
  const next = moved(groups, { what: place('p7'), toId: 4 });
  expect(next[1]?.members.map(({ id }) => id)).toEqual([7]);
  expect(next[0]?.children[0]?.children[0]?.members).toEqual([]);
  expect(next[0]?.children[0]?.members.map(({ id }) => id)).toEqual([8]);
});

test('people stand before the departments inside, and all are counted', () => {
  expect(nodesOf(groups)[0]?.children?.[0]?.children?.map(({ value }) => value)).toEqual(['p8', 'g3']);
  expect(groups.map(peopleWithin)).toEqual([2, 0]);
});
