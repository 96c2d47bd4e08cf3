import { Button, filterTreeData, Group, getTreeExpandedState, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupNode } from '@/shared/api/types';
import { useLive } from '@/shared/live/useLive';
import { useCan } from '@/shared/me';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ErrorState } from '@/shared/ui/ErrorState';
import { ListSkeleton } from '@/shared/ui/ListSkeleton';
import { Page } from '@/shared/ui/Page';
import { PageHeader } from '@/shared/ui/PageHeader';
import { DeleteGroupDialog } from './DeleteGroupDialog';
import { GroupDialog } from './GroupDialog';
import { GroupTree } from './GroupTree';
import { MoveDialog } from './MoveDialog';
import { NodeMenu } from './NodeMenu';
import { type Editing, type MenuTarget, nodesOf, type Place, placesOf } from './tree';
import { useMoves } from './useMoves';
import { useStructure } from './useStructure';

export function StructurePage() {
  const { t } = useTranslation();
  const can = useCan();
  const client = useQueryClient();
  const [editing, setEditing] = useState<Editing | null>(null);
  const { groups, shown, error, refetch } = useStructure();
  // Of many changes at once, as when somebody leaves, the last is enough.
  const reread = useDebouncedCallback(() => void client.invalidateQueries({ queryKey: ['groups'] }), 300);
  useLive('/topic/structure', reread);
  const createButton = can('GROUP', 'CREATE') && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setEditing({ parentId: null })}>
      {t('users.structure.create')}
    </Button>
  );

  return (
    <Page>
      <PageHeader title={t('shell.panels.structure')}>{groups?.length !== 0 && createButton}</PageHeader>
      {error && !groups && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !groups && <ListSkeleton />}
      {groups?.length === 0 && (
        <EmptyState title={t('users.structure.empty')} hint={t('users.structure.emptyHint')}>
          {createButton}
        </EmptyState>
      )}
      {shown && shown.length > 0 && <Structure groups={shown} onEdit={setEditing} />}
      <GroupDialog editing={editing} groups={groups ?? []} onClose={() => setEditing(null)} />
    </Page>
  );
}

function Structure({ groups, onEdit }: { groups: GroupNode[]; onEdit: (editing: Editing) => void }) {
  const { t } = useTranslation();
  const moves = useMoves();
  const places = useMemo(() => placesOf(groups), [groups]);
  const nodes = useMemo(() => nodesOf(groups), [groups]);
  const [expanded, setExpanded] = useState(() => firstLevels(groups));
  const [text, setText] = useState('');
  const searched = useDeferredValue(text.trim());
  const [asked, setAsked] = useState<Place | null>(null);
  const [menu, setMenu] = useState<MenuTarget | null>(null);
  const [deleted, setDeleted] = useState<Place | null>(null);
  const found = useMemo(() => (searched ? filterTreeData(nodes, searched) : nodes), [nodes, searched]);
  const everything = useMemo(() => getTreeExpandedState(found, '*'), [found]);

  return (
    <>
      <Group gap="xs" role="search">
        <TextInput
          aria-label={t('users.structure.search')}
          placeholder={t('users.structure.search')}
          leftSection={<IconSearch size={16} />}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          w={{ base: '100%', xs: 300 }}
        />
        <Button variant="default" onClick={() => setExpanded(getTreeExpandedState(nodes, '*'))}>
          {t('users.structure.expandAll')}
        </Button>
        <Button variant="default" onClick={() => setExpanded({})}>
          {t('users.structure.collapseAll')}
        </Button>
      </Group>
      {found.length === 0 ? (
        <EmptyState title={t('shared.list.nothingFound')} />
      ) : (
        <GroupTree
          nodes={found}
          places={places}
          expanded={searched ? everything : expanded}
          onExpandedChange={setExpanded}
          mayMove={moves.mayMove}
          mayAct={moves.mayAct}
          allows={moves.allows}
          onMove={moves.move}
          onAskMove={setAsked}
          onMenu={setMenu}
        />
      )}
      <NodeMenu target={menu} onEdit={onEdit} onMove={setAsked} onDelete={setDeleted} onClose={() => setMenu(null)} />
      <MoveDialog what={asked} groups={groups} onMove={moves.move} onClose={() => setAsked(null)} />
      <DeleteGroupDialog place={deleted} onClose={() => setDeleted(null)} />
    </>
  );
}

/** Small companies are shown whole, big ones by their first departments. */
function firstLevels(groups: GroupNode[]): Record<string, boolean> {
  const places = [...placesOf(groups)];
  const shownWhole = places.length <= 60;
  return Object.fromEntries(
    places.flatMap(([key, place]) =>
      place.kind === 'group' && (shownWhole || place.depth === 0) ? [[key, true] as const] : [],
    ),
  );
}
