import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ActivityTimeline } from '@/shared/activity/ActivityTimeline';
import type { TextKey } from '@/shared/feature';
import { FilterBar } from '@/shared/list/FilterBar';
import type { Filter } from '@/shared/list/filters';
import { useListState } from '@/shared/list/listState';
import { recordKinds } from '@/shared/records/kinds';
import { Card } from '@/shared/ui/Card';
import { Page } from '@/shared/ui/Page';
import { PageHeader } from '@/shared/ui/PageHeader';
import { actions, readActivity } from '../queries';

const filterNames = ['user', 'record', 'recordType', 'action', 'at', 'atFrom', 'atTo'];
export function ActivityPage() {
  const { t } = useTranslation();
  const control = useListState(filterNames);
  const filters = useMemo<Filter[]>(
    () => [
      { kind: 'people', name: 'user', label: t('users.activity.person') },
      {
        kind: 'choices',
        name: 'recordType',
        label: t('users.activity.recordType'),
        options: recordKinds()
          .filter(({ ownership }) => ownership !== 'personal')
          .map(({ type }) => ({ value: type, label: t(`shared.recordTypes.${type}` as TextKey) })),
      },
      {
        kind: 'choices',
        name: 'action',
        label: t('users.activity.action'),
        options: actions.map((value) => ({ value, label: t(`shared.actions.${value}`) })),
      },
      { kind: 'period', name: 'at', label: t('users.activity.period'), time: true },
      { kind: 'record', name: 'record', label: t('users.activity.record'), of: pickable() },
    ],
    [t],
  );
  return (
    <Page>
      <PageHeader title={t('shell.panels.activity')} />
      <FilterBar filters={filters} control={control} />
      <Card>
        <ActivityTimeline
          byDay
          queryKey={['activity', control.query]}
          fetchPage={(page) => readActivity(control.query, page)}
        />
      </Card>
    </Page>
  );
}

/** Kinds whose records can be looked up and have a page of their own. */
function pickable() {
  return recordKinds()
    .filter(({ lookup, path }) => lookup && path)
    .map(({ type }) => type);
}
