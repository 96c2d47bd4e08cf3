import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ActivityTimeline } from '@/shared/activity/ActivityTimeline';
import { answer, api } from '@/shared/api/client';
import { FilterBar } from '@/shared/list/FilterBar';
import type { Filter } from '@/shared/list/filters';
import { useListState } from '@/shared/list/listState';
import { Card } from '@/shared/ui/Card';
import { Page } from '@/shared/ui/Page';
import { PageHeader } from '@/shared/ui/PageHeader';

const filterNames = ['user', 'record', 'recordType', 'action', 'at', 'atFrom', 'atTo'];
const recordTypes = [
  'LEAD',
  'DEAL',
  'CONTACT',
  'COMPANY',
  'PRODUCT',
  'USER',
  'GROUP',
  'ROLE',
  'FUNNEL',
  'INVITATION',
] as const;
const pickable = ['DEAL', 'LEAD', 'CONTACT', 'COMPANY', 'USER'] as const;
const actions = [
  'CREATED',
  'CHANGED',
  'MOVED',
  'ASSIGNED',
  'CONVERTED',
  'LOST',
  'DELETED',
  'RESTORED',
  'IMPORTED',
  'EXPORTED',
  'COMMENTED',
  'COMMENT_DELETED',
  'INVITED',
  'DEACTIVATED',
  'ACTIVATED',
  'SIGNED_IN',
  'SIGNED_OUT',
] as const;

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
        options: recordTypes.map((value) => ({ value, label: t(`shared.recordTypes.${value}`) })),
      },
      {
        kind: 'choices',
        name: 'action',
        label: t('users.activity.action'),
        options: actions.map((value) => ({ value, label: t(`shared.actions.${value}`) })),
      },
      { kind: 'period', name: 'at', label: t('users.activity.period'), time: true },
      { kind: 'record', name: 'record', label: t('users.activity.record'), of: pickable },
    ],
    [t],
  );
  return (
    <Page>
      <PageHeader title={t('users.menu.activity')} />
      <FilterBar filters={filters} control={control} />
      <Card>
        <ActivityTimeline
          byDay
          queryKey={['activity', control.query]}
          fetchPage={(page) =>
            answer(api.GET('/api/v1/activity', { params: { query: { ...control.query, ...page } } }))
          }
        />
      </Card>
    </Page>
  );
}
