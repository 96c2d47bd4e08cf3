import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '@/shared/api/client';
import type { SecurityEvent } from '@/shared/api/types';
import { When } from '@/shared/formats/When';
import { ColumnChooser } from '@/shared/list/columns';
import { type Column, DataList } from '@/shared/list/DataList';
import { FilterBar } from '@/shared/list/FilterBar';
import type { Filter } from '@/shared/list/filters';
import { useKeyset } from '@/shared/list/keyset';
import { useListState } from '@/shared/list/listState';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Page } from '@/shared/ui/Page';
import { PageHeader } from '@/shared/ui/PageHeader';
import { PersonName } from '@/shared/ui/PersonName';
import { deviceName } from '../settings/device';
import { kinds, useLogTexts } from './logTexts';

const names = ['user', 'kind', 'at', 'atFrom', 'atTo'];

/** What happened to the safety of everybody's accounts. */
export function SecurityLogPage() {
  const { t } = useTranslation();
  const control = useListState(names, '-at');
  const texts = useLogTexts();
  const columns = useColumns();
  const filters = useMemo<Filter[]>(
    () => [
      { kind: 'people', name: 'user', label: t('security.log.user') },
      {
        kind: 'choices',
        name: 'kind',
        label: t('security.log.kind'),
        options: kinds.map((value) => ({ value, label: texts.kind(value) })),
      },
      { kind: 'period', name: 'at', label: t('security.log.period') },
    ],
    [t, texts],
  );
  const list = useKeyset(['security-log', control.query], (page) =>
    answer(api.GET('/api/v1/security-log', { params: { query: { ...control.query, ...page } } })),
  );
  return (
    <Page fill>
      <PageHeader title={t('shell.panels.securityLog')} />
      <FilterBar filters={filters} control={control}>
        <ColumnChooser listId="security-log" columns={columns} />
      </FilterBar>
      <DataList
        id="security-log"
        label={t('shell.panels.securityLog')}
        columns={columns}
        list={list}
        control={control}
        empty={<EmptyState title={t('security.log.empty')} hint={t('security.log.emptyHint')} />}
      />
    </Page>
  );
}

function useColumns(): Column<SecurityEvent>[] {
  const { t } = useTranslation();
  const texts = useLogTexts();
  return useMemo(
    () => [
      { key: 'at', title: t('security.log.at'), width: 150, sortable: true, render: (line) => <When at={line.at} /> },
      { key: 'kind', title: t('security.log.kind'), width: 210, render: (line) => texts.kind(line.kind) },
      {
        key: 'user',
        title: t('security.log.user'),
        width: 190,
        render: ({ user, tried }) =>
          user ? <PersonName person={user} /> : tried ? t('security.log.nobody', { tried }) : '—',
      },
      {
        key: 'actor',
        title: t('security.log.actor'),
        width: 160,
        render: ({ actor }) => (actor ? <PersonName person={actor} /> : '—'),
      },
      { key: 'times', title: t('security.log.times'), width: 80, align: 'right', render: (line) => line.times },
      { key: 'address', title: t('security.log.address'), width: 130, render: (line) => line.address ?? '—' },
      { key: 'device', title: t('security.log.device'), width: 150, render: (line) => deviceName(line.userAgent) },
      {
        key: 'detail',
        title: t('security.log.detail'),
        width: 180,
        render: (line) => (line.detail ? texts.detail(line.detail) : ''),
      },
    ],
    [t, texts],
  );
}
