import { ActionIcon, Button, Skeleton, Tooltip } from '@mantine/core';
import { IconList, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import type { Entry } from '@/shared/api/types';
import classes from '@/shared/board/Board.module.css';
import { useListState } from '@/shared/list/listState';
import { useCan, useMayBeAllowed } from '@/shared/me';
import { ErrorState } from '@/shared/ui/ErrorState';
import { PageHeader } from '@/shared/ui/PageHeader';
import { Board } from './board/Board';
import { boardParameters } from './board/boardParameters';
import { FunnelSwitcher } from './board/FunnelSwitcher';
import { useBoard } from './board/useBoard';
import { type EntryKind, funnelsQuery } from './queries';

// Neither is needed to see the board.
const BoardTools = lazy(async () => ({ default: (await import('./board/BoardTools')).BoardTools }));
const EntryForm = lazy(async () => ({ default: (await import('./create/EntryForm')).EntryForm }));

const waitingColumns = [0, 1, 2, 3, 4, 5];

export function BoardPage() {
  const id = Number(useParams().id);
  // A funnel's board starts anew with another funnel: nothing of the former one stays on screen.
  return <FunnelBoard key={id} id={id} />;
}

function FunnelBoard({ id }: { id: number }) {
  const { t } = useTranslation();
  const can = useCan();
  const may = useMayBeAllowed();
  const { search } = useLocation();
  const { data: funnels = [] } = useQuery(funnelsQuery);
  const control = useListState(boardParameters);
  const board = useBoard(id, control.query);
  const [creating, setCreating] = useState<{ stageId?: number } | null>(null);
  const funnel = board.board?.funnel ?? funnels.find((one) => one.id === id);
  const kind: EntryKind = funnel?.kind ?? 'LEAD';
  const mayCreate = can(kind, 'CREATE');
  const mayMove = useCallback((card: Entry) => may(card.kind, 'EDIT', card.responsible.id), [may]);
  const createIn = useCallback((stageId: number) => setCreating({ stageId }), []);
  const listSearch = new URLSearchParams(search);
  listSearch.set('funnel', String(id));

  return (
    <div className={classes.page}>
      <PageHeader
        title={funnel?.name ?? t('deals.menu.funnels')}
        heading={funnel && <FunnelSwitcher name={funnel.name} funnels={funnels} currentId={id} />}
      >
        <Tooltip label={t('deals.list.title')}>
          <ActionIcon
            component={Link}
            to={{ pathname: '/funnel-entries', search: listSearch.toString() }}
            variant="default"
            size={32}
            aria-label={t('deals.board.asList')}
          >
            <IconList size={16} />
          </ActionIcon>
        </Tooltip>
        {mayCreate && (
          <Button leftSection={<IconPlus size={16} />} onClick={() => setCreating({})}>
            {t(`deals.create.${kind}`)}
          </Button>
        )}
      </PageHeader>
      <Suspense fallback={<Skeleton height={32} />}>
        <BoardTools funnelId={id} kind={kind} control={control} />
      </Suspense>
      {board.error ? (
        <ErrorState error={board.error} onRetry={board.retry} />
      ) : board.board ? (
        <Board board={board.board} control={board} onCreate={mayCreate ? createIn : undefined} mayMove={mayMove} />
      ) : (
        <div className={classes.region} aria-hidden>
          <div className={classes.columns}>
            {waitingColumns.map((column) => (
              <Skeleton key={column} className={classes.column} />
            ))}
          </div>
        </div>
      )}
      {creating && (
        <Suspense>
          <EntryForm
            kind={kind}
            funnelId={id}
            stageId={creating.stageId}
            over={{ onClose: () => setCreating(null), onCreated: board.put }}
          />
        </Suspense>
      )}
    </div>
  );
}
