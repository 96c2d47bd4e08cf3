import { expect, test } from 'vitest';
import type { GroupNode } from '@/shared/api/types';
import { possibleParents } from './tree';

function group(id: number, name: string, children: GroupNode[] = []): GroupNode {
  return {
    id,
    name,
    children,
    members: [],
    parent: null,
    head: null,
    version: 1,
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
    createdBy: null,
  };
}

test('a department can move anywhere but into itself', () => {
  const groups = [group(1, 'Sales', [group(2, 'Retail', [group(3, 'Shop')])]), group(4, 'Store')];
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
