import { ActionIcon, Button, Text } from '@mantine/core';
import { IconFileImport, IconPlus, IconTrash } from '@tabler/icons-react';
import { type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, type To, useLocation } from 'react-router';
import { ExportButton } from '@/shared/exports/ExportButton';
import { useReadable } from '@/shared/fieldRules';
import { ColumnChooser } from '@/shared/list/columns';
import { type Column, DataList } from '@/shared/list/DataList';
import { FilterBar } from '@/shared/list/FilterBar';
import type { Filter } from '@/shared/list/filters';
import type { Keyset } from '@/shared/list/keyset';
import type { ListControl } from '@/shared/list/listState';
import { SavedViews } from '@/shared/list/SavedViews';
import { useCan } from '@/shared/me';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Page } from '@/shared/ui/Page';
import { PageHeader } from '@/shared/ui/PageHeader';

interface Props<T extends { id: number }> {
  kind: 'contacts' | 'companies';
  title: string;
  searchLabel: string;
  createLabel: string;
  filters: Filter[];
  columns: Column<T>[];
  list: Keyset<T>;
  control: ListControl;
  empty: ReactNode;
}

/** The list of contacts or of companies, or their bin; what is created opens over it. */
export function CustomersPage<T extends { id: number }>(props: Props<T>) {
  const { kind, title, list, control } = props;
  const { t } = useTranslation();
  const can = useCan();
  const { search } = useLocation();
  const recordType = kind === 'contacts' ? 'CONTACT' : 'COMPANY';
  const readable = useReadable([recordType]);
  const columns = readable.columns(props.columns);
  const bin = control.filters.deleted?.[0] === 'true';

  return (
    <Page fill>
      {bin ? (
        <PageHeader title={t(`contacts.bin.${kind}`)} back={`/${kind}`} />
      ) : (
        <PageHeader title={title}>
          {can(recordType, 'DELETE') && (
            <HeaderLink label={t('contacts.bin.open')} icon={<IconTrash size={16} />} to={{ search: 'deleted=true' }} />
          )}
          {can(recordType, 'IMPORT') && (
            <HeaderLink
              label={t('contacts.import')}
              icon={<IconFileImport size={16} />}
              to={`/imports/new?kind=${recordType}`}
            />
          )}
          <ExportButton resource={kind} types={[recordType]} listId={kind} columns={columns} control={control} />
          {can(recordType, 'CREATE') && (
            <Button component={Link} to={{ pathname: `/${kind}/new`, search }} leftSection={<IconPlus size={16} />}>
              {props.createLabel}
            </Button>
          )}
        </PageHeader>
      )}
      {bin && <Text c="dimmed">{t('contacts.bin.hint')}</Text>}
      <FilterBar filters={readable.filters(props.filters)} control={control} searchLabel={props.searchLabel}>
        <SavedViews panel={kind} control={control} />
        <ColumnChooser listId={kind} columns={columns} />
      </FilterBar>
      <DataList
        id={kind}
        label={title}
        columns={columns}
        list={list}
        control={control}
        {...(bin ? {} : { open: ({ id }: T) => `/${kind}/${id}` })}
        empty={props.empty}
      />
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

/** What an empty list says to do next. */
export function NothingYet({ kind }: { kind: 'contacts' | 'companies' }) {
  const { t } = useTranslation();
  return <EmptyState title={t(`contacts.${kind}.empty`)} hint={t(`contacts.${kind}.emptyHint`)} />;
}
