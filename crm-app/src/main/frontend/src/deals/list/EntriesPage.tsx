import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconLayoutKanban } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Entry } from '@/shared/api/types';
import { ListPage } from '@/shared/list/ListPage';
import { type ListCalls, useRecordList } from '@/shared/list/useRecordList';
import { useCan } from '@/shared/me';
import { listParameters, useListFilters } from '../filters';
import { callsFor, cardPath, entryKinds, entryName, keys, readEntries } from '../queries';
import { NewEntry } from './NewEntry';
import { SelectionBar } from './SelectionBar';
import { useEntryColumns } from './useEntryColumns';

const entryList: ListCalls<Entry> = {
  id: 'funnel-entries',
  key: keys.lists,
  read: readEntries,
  names: listParameters,
  sort: '-createdAt',
};
const noneChosen: ReadonlySet<number> = new Set();

/** Leads and deals together, as a list. */
export function EntriesPage() {
  const { t } = useTranslation();
  const can = useCan();
  const list = useRecordList(entryList);
  const { query, filters } = list.control;
  const funnel = filters.funnel?.[0];
  const kind = filters.kind?.[0] === 'DEAL' ? 'DEAL' : 'LEAD';
  const [chosenIds, setChosenIds] = useState<ReadonlySet<number>>(noneChosen);
  const chosen = list.rows.items.filter(({ id }) => chosenIds.has(id));

  // What is no longer listed is no longer chosen either: nothing is passed on unseen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each other list
  useEffect(() => setChosenIds(noneChosen), [JSON.stringify(query)]);

  return (
    <ListPage
      list={list}
      views
      title={t('deals.list.title')}
      types={entryKinds}
      searchLabel={t('deals.search')}
      columns={useEntryColumns(list.inBin)}
      filters={useListFilters(filters.funnel)}
      imported={kind}
      exported="funnel-entries"
      open={cardPath}
      binned={(entry) => ({
        calls: callsFor(entry),
        record: { ...entry, name: entryName(entry) },
        responsibleId: entry.responsible.id,
      })}
      tools={
        <Tooltip label={t('deals.list.asBoard')}>
          <ActionIcon
            component={Link}
            to={funnel ? `/funnels/${funnel}/board` : '/funnels'}
            variant="default"
            size={32}
            aria-label={t('deals.list.asBoard')}
          >
            <IconLayoutKanban size={16} />
          </ActionIcon>
        </Tooltip>
      }
      create={<NewEntry kinds={filters.kind} />}
      {...(entryKinds.some((one) => can(one, 'ASSIGN'))
        ? { selection: { ids: chosenIds, onChange: setChosenIds, nameOf: entryName } }
        : {})}
      bar={chosen.length > 0 && <SelectionBar chosen={chosen} onDone={() => setChosenIds(noneChosen)} />}
      empty={{
        title: t('deals.list.empty'),
        hint: t('deals.list.emptyHint'),
        next: can(kind, 'IMPORT') && (
          <Button component={Link} to={`/imports/new?kind=${kind}`} variant="default">
            {t('shared.list.import')}
          </Button>
        ),
      }}
    />
  );
}
