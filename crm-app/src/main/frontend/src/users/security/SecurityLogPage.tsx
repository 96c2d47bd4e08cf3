import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SecurityEvent } from '@/shared/api/types';
import { When } from '@/shared/formats/When';
import type { Column } from '@/shared/list/columns';
import type { Filter } from '@/shared/list/filters';
import { ListPage } from '@/shared/list/ListPage';
import { useRecordList } from '@/shared/list/useRecordList';
import { PersonName } from '@/shared/ui/PersonName';
import { deviceName } from '../settings/device';
import { kinds, useLogTexts } from './logTexts';
import { securityLog } from './queries';

/** What happened to the safety of everybody's accounts. */
export function SecurityLogPage() {
  const { t } = useTranslation();
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
  return (
    <ListPage
      list={useRecordList(securityLog)}
      title={t('shell.panels.securityLog')}
      columns={columns}
      filters={filters}
      empty={{ title: t('security.log.empty'), hint: t('security.log.emptyHint') }}
    />
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
