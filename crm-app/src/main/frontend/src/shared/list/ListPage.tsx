import { ActionIcon, Button, Text } from '@mantine/core';
import { IconFileImport, IconRestore, IconTrash } from '@tabler/icons-react';
import { type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, type To, useLocation } from 'react-router';
import type { Import, RecordType } from '../api/types';
import { ExportButton } from '../exports/ExportButton';
import { useReadable } from '../fieldRules';
import { useCan, useMayBeAllowed } from '../me';
import type { NamedVersion, RecordCalls } from '../records/calls';
import { useTakeOut } from '../records/useBin';
import { EmptyState } from '../ui/EmptyState';
import { Page } from '../ui/Page';
import { PageHeader } from '../ui/PageHeader';
import { type Column, ColumnChooser } from './columns';
import { DataList } from './DataList';
import { FilterBar } from './FilterBar';
import type { Filter } from './filters';
import { SavedViews } from './SavedViews';
import type { Selection } from './selection';
import type { RecordList } from './useRecordList';

interface Binned {
  calls: Pick<RecordCalls<never>, 'type' | 'bin' | 'around'>;
  record: NamedVersion;
  responsibleId: number | undefined;
}

interface Props<T extends { id: number }> {
  list: RecordList<T>;
  title: string;
  back?: string;
  /** The kinds of records in it: whoever may not read a property of theirs gets neither its column nor its filter. */
  types?: readonly RecordType[];
  columns: Column<T>[];
  filters?: Filter[];
  searchLabel?: string;
  /** Views can be kept of it. */
  views?: boolean;
  /** Its name in the API, where it can be exported. */
  exported?: string;
  /** The kind of records that spreadsheets bring into it. */
  imported?: Import['kind'];
  /** Of a list that has a bin: what is taken out of it, and with which right. */
  binned?: (record: T) => Binned;
  /** What one makes here. */
  create?: ReactNode;
  /** Other ways of looking at the same. */
  tools?: ReactNode;
  open?: (record: T) => string;
  selection?: Selection<T>;
  /** What can be done with the selection. */
  bar?: ReactNode;
  empty: { title: string; hint?: string; next?: ReactNode };
  /** Dialogs over it. */
  children?: ReactNode;
}

const noFilters: Filter[] = [];
const noTypes: RecordType[] = [];

/** The page of a list, or of its bin: search, filters, columns and views over rows; dialogs with an address of their own open over it. */
export function ListPage<T extends { id: number }>(props: Props<T>) {
  const { list, title, types = noTypes, exported, imported, binned, empty } = props;
  const { calls, control, rows, inBin } = list;
  const { t } = useTranslation();
  const can = useCan();
  const { pathname } = useLocation();
  const readable = useReadable(types);
  const restoring = useRestoreColumn(inBin ? binned : undefined);
  const columns = [...restoring, ...readable.columns(props.columns)];

  return (
    <Page fill>
      {inBin ? (
        <PageHeader title={t('shared.bin.of', { title })} back={pathname} />
      ) : (
        <PageHeader title={title} {...(props.back ? { back: props.back } : {})}>
          {props.tools}
          {binned && types.some((type) => can(type, 'DELETE')) && (
            <HeaderLink label={t('shared.bin.open')} icon={<IconTrash size={16} />} to={{ search: 'deleted=true' }} />
          )}
          {imported && can(imported, 'IMPORT') && (
            <HeaderLink
              label={t('shared.list.import')}
              icon={<IconFileImport size={16} />}
              to={`/imports/new?kind=${imported}`}
            />
          )}
          {exported && (
            <ExportButton
              resource={exported}
              types={[...types]}
              listId={calls.id}
              columns={columns}
              control={control}
            />
          )}
          {props.create}
        </PageHeader>
      )}
      {inBin && <Text c="dimmed">{t('shared.bin.hint')}</Text>}
      <FilterBar
        filters={readable.filters(props.filters ?? noFilters)}
        control={control}
        {...(props.searchLabel ? { searchLabel: props.searchLabel } : {})}
      >
        {props.views && <SavedViews panel={calls.id} control={control} />}
        <ColumnChooser listId={calls.id} columns={columns} />
      </FilterBar>
      {props.bar}
      <DataList<T>
        id={calls.id}
        label={title}
        columns={columns}
        list={rows}
        control={control}
        {...(props.open && !inBin ? { open: props.open } : {})}
        {...(props.selection && !inBin ? { selection: props.selection } : {})}
        empty={
          <EmptyState title={empty.title} {...(empty.hint ? { hint: empty.hint } : {})}>
            {empty.next}
          </EmptyState>
        }
      />
      {props.children}
      <Suspense>
        <Outlet />
      </Suspense>
    </Page>
  );
}

/** A button of which a phone shows the icon only. */
function HeaderLink({ label, icon, to }: { label: string; icon: ReactNode; to: To }) {
  return (
    <>
      <Button visibleFrom="sm" variant="default" component={Link} to={to} leftSection={icon}>
        {label}
      </Button>
      <ActionIcon hiddenFrom="sm" variant="default" size={32} component={Link} to={to} aria-label={label}>
        {icon}
      </ActionIcon>
    </>
  );
}

/** The bin's own column: the way out of it. */
function useRestoreColumn<T>(binned: ((record: T) => Binned) | undefined): Column<T>[] {
  const { t } = useTranslation();
  const may = useMayBeAllowed();
  const takeOut = useTakeOut();
  if (!binned) return [];
  const render = (row: T) => {
    const { calls, record, responsibleId } = binned(row);
    if (!may(calls.type, 'DELETE', responsibleId)) return null;
    return (
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconRestore size={14} />}
        aria-label={t('shared.bin.restore', { name: record.name })}
        onClick={() => void takeOut(calls, record)}
      >
        {t('shared.restore')}
      </Button>
    );
  };
  return [{ key: 'restore', title: t('shared.restore'), width: 150, render }];
}
