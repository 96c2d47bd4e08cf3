import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupNode } from '@/shared/api/types';
import { useCan } from '@/shared/me';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ErrorState } from '@/shared/ui/ErrorState';
import { ListSkeleton } from '@/shared/ui/ListSkeleton';
import { Page } from '@/shared/ui/Page';
import { PageHeader } from '@/shared/ui/PageHeader';
import { groupTreeQuery } from '../queries';
import { GroupDialog } from './GroupDialog';
import { GroupTree } from './GroupTree';

/** What a dialog over the structure is about: a department to change, or the parent of a new one. */
export type Editing = { group: GroupNode } | { parentId: number | null };

export function StructurePage() {
  const { t } = useTranslation();
  const can = useCan();
  const [editing, setEditing] = useState<Editing | null>(null);
  const { data: groups, error, refetch } = useQuery(groupTreeQuery);
  const createButton = can('GROUP', 'CREATE') && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setEditing({ parentId: null })}>
      {t('users.structure.create')}
    </Button>
  );

  return (
    <Page>
      <PageHeader title={t('users.menu.structure')}>{groups?.length !== 0 && createButton}</PageHeader>
      {error && !groups && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !groups && <ListSkeleton />}
      {groups?.length === 0 && (
        <EmptyState title={t('users.structure.empty')} hint={t('users.structure.emptyHint')}>
          {createButton}
        </EmptyState>
      )}
      {groups && groups.length > 0 && <GroupTree groups={groups} onEdit={setEditing} />}
      <GroupDialog editing={editing} groups={groups ?? []} onClose={() => setEditing(null)} />
    </Page>
  );
}
