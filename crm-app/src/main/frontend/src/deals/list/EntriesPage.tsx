import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconFileImport, IconLayoutKanban } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Entry } from '@/shared/api/types';
import { ExportButton } from '@/shared/exports/ExportButton';
import { useReadable } from '@/shared/fieldRules';
import { ColumnChooser } from '@/shared/list/columns';
import { DataList } from '@/shared/list/DataList';
import { FilterBar } from '@/shared/list/FilterBar';
import { useKeyset } from '@/shared/list/keyset';
import { useListState } from '@/shared/list/listState';
import { SavedViews } from '@/shared/list/SavedViews';
import { useCan } from '@/shared/me';
import { EmptyState } from '@/shared/ui/EmptyState';
import { useNotify } from '@/shared/ui/notify';
import { Page } from '@/shared/ui/Page';
import { PageHeader } from '@/shared/ui/PageHeader';
import { cardPath, entryKinds, entryName, keys, readEntries, restoreEntry } from '../entries';
import { listParameters, useListFilters } from '../filters';
import { NewEntry } from './NewEntry';
import { SelectionBar } from './SelectionBar';
import { useEntryColumns } from './useEntryColumns';

const listId = 'funnel-entries';
const noneChosen: ReadonlySet<number> = new Set();

/** Leads and deals together, as a list. */
export function EntriesPage() {
  const { t } = useTranslation();
  const can = useCan();
  const control = useListState(listParameters, '-createdAt');
  const readable = useReadable(entryKinds);
  const filters = readable.filters(useListFilters(control.filters.funnel));
  const inBin = control.filters.deleted?.[0] === 'true';
  const columns = readable.columns(useEntryColumns(useRestore(inBin)));
  const list = useKeyset(keys.list(control.query), (page) => readEntries(control.query, page));
  const funnel = control.filters.funnel?.[0];
  const kind = control.filters.kind?.[0] === 'DEAL' ? 'DEAL' : 'LEAD';
  const [chosenIds, setChosenIds] = useState<ReadonlySet<number>>(noneChosen);
  const chosen = list.items.filter(({ id }) => chosenIds.has(id));
  const mayAssign = !inBin && entryKinds.some((one) => can(one, 'ASSIGN'));

  // What is no longer listed is no longer chosen either: nothing is passed on unseen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each other list
  useEffect(() => setChosenIds(noneChosen), [JSON.stringify(control.query)]);

  return (
    <Page fill>
      <PageHeader title={t('deals.list.title')}>
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
        {can(kind, 'IMPORT') && (
          <Button
            component={Link}
            to={`/imports/new?kind=${kind}`}
            variant="default"
            leftSection={<IconFileImport size={16} />}
          >
            {t('deals.list.import')}
          </Button>
        )}
        <ExportButton
          resource="funnel-entries"
          types={['LEAD', 'DEAL']}
          listId={listId}
          columns={columns}
          control={control}
        />
        {!inBin && <NewEntry kinds={control.filters.kind} />}
      </PageHeader>
      <FilterBar filters={filters} control={control} searchLabel={t('deals.search')}>
        <SavedViews panel={listId} control={control} />
        <ColumnChooser listId={listId} columns={columns} />
      </FilterBar>
      {chosen.length > 0 && <SelectionBar chosen={chosen} onDone={() => setChosenIds(noneChosen)} />}
      <DataList<Entry>
        id={listId}
        label={t('deals.list.title')}
        columns={columns}
        list={list}
        control={control}
        {...(inBin ? {} : { open: cardPath })}
        {...(mayAssign ? { selection: { ids: chosenIds, onChange: setChosenIds, nameOf: entryName } } : {})}
        empty={
          <EmptyState title={t('deals.list.empty')} hint={t('deals.list.emptyHint')}>
            {can(kind, 'IMPORT') && (
              <Button component={Link} to={`/imports/new?kind=${kind}`} variant="default">
                {t('deals.list.import')}
              </Button>
            )}
          </EmptyState>
        }
      />
    </Page>
  );
}

/** How a row is taken out of the bin, when that is what the list shows. */
function useRestore(inBin: boolean): ((entry: Entry) => void) | undefined {
  const { t } = useTranslation();
  const notify = useNotify();
  const client = useQueryClient();
  if (!inBin) return undefined;
  return (entry) =>
    void restoreEntry(entry)
      .then(() => {
        notify.done(t('deals.restored', { title: entryName(entry) }));
        return client.invalidateQueries({ queryKey: keys.all });
      })
      .catch(notify.failed);
}
