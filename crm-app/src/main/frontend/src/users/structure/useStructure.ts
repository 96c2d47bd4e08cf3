import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupNode } from '@/shared/api/types';
import { useCan } from '@/shared/me';
import { groupTreeQuery, ungroupedQuery } from '../queries';
import { nowhere } from './tree';

/** The departments, and at the end those who belong to none. */
export function useStructure() {
  const { t } = useTranslation();
  const can = useCan();
  const tree = useQuery(groupTreeQuery);
  const { data: people } = useQuery({ ...ungroupedQuery, enabled: can('USER', 'READ') });
  const groups = tree.data;
  const name = t('users.structure.without');
  const shown = useMemo(
    () =>
      groups?.length && people?.length
        ? [...groups, without(name, people, groups)].filter(({ members, id }) => id !== nowhere || members.length > 0)
        : groups,
    [groups, people, name],
  );
  return { groups, shown, error: tree.error, refetch: tree.refetch };
}

function without(name: string, people: GroupNode['members'], groups: GroupNode[]): GroupNode {
  const placed = new Set<number>();
  const note = (some: GroupNode[]) => {
    for (const group of some) {
      for (const { id } of group.members) placed.add(id);
      note(group.children);
    }
  };
  note(groups);
  return {
    id: nowhere,
    version: 0,
    name,
    parent: null,
    head: null,
    members: people
      .filter(({ id }) => !placed.has(id))
      .map(({ id, version, name, photoId, role }) => ({ id, version, name, photoId, role })),
    children: [],
    createdAt: '',
    updatedAt: '',
    createdBy: null,
  };
}
