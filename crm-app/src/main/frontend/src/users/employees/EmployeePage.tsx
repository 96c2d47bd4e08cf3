import { Badge, Button, MultiSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ActivityTimeline } from '@/shared/activity/ActivityTimeline';
import { answer, api, ifMatch } from '@/shared/api/client';
import { isStale } from '@/shared/api/problem';
import type { User } from '@/shared/api/types';
import { CardSections } from '@/shared/cardSections';
import { FieldsOf } from '@/shared/fieldRules';
import { phoneText } from '@/shared/formats/formats';
import { When } from '@/shared/formats/When';
import { EditableField } from '@/shared/forms/EditableField';
import { EditableChoice, EditableDay, EditableText } from '@/shared/forms/editables';
import { ReadOnlyField } from '@/shared/forms/ReadOnlyField';
import { needTexts } from '@/shared/i18n';
import { meQuery, useCan, useMe } from '@/shared/me';
import { Card, CardColumns } from '@/shared/ui/Card';
import { ErrorState } from '@/shared/ui/ErrorState';
import { ListSkeleton } from '@/shared/ui/ListSkeleton';
import { useNotify } from '@/shared/ui/notify';
import { Page } from '@/shared/ui/Page';
import { PageHeader } from '@/shared/ui/PageHeader';
import { PersonAvatar } from '@/shared/ui/PersonAvatar';
import { PresenceText } from '@/shared/ui/PresenceDot';
import { choices, groupsQuery, rolesQuery, userQuery } from '../queries';
import { DeactivateDialog } from './DeactivateDialog';

const ResetFactors = lazy(async () => {
  const code = import('../security/ResetFactors');
  await needTexts('security');
  return { default: (await code).ResetFactors };
});
const Statistics = lazy(async () => ({ default: (await import('./Statistics')).Statistics }));

export function EmployeePage() {
  const id = Number(useParams().id);
  const can = useCan();
  const me = useMe();
  const { data: user, error, refetch } = useQuery(userQuery(id));
  // The server decides; this only spares those a question who are nobody's superior.
  const looksInto = id === me.id || can('USER', 'EDIT') || me.supervisedGroups.length > 0;
  if (error && !user) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!user) return <ListSkeleton />;
  return (
    <Page>
      <Header user={user} />
      <CardColumns
        properties={<Properties user={user} />}
        timeline={
          <>
            <CardSections on="USER" column="timeline" id={id} />
            {looksInto && (
              <Suspense fallback={<ListSkeleton />}>
                <Statistics userId={id} />
              </Suspense>
            )}
            <History user={user} />
          </>
        }
        related={
          <>
            <Access user={user} />
            <Safety user={user} />
            <CardSections on="USER" column="related" id={id} />
          </>
        }
      />
    </Page>
  );
}

function Header({ user }: { user: User }) {
  const { t } = useTranslation();
  const can = useCan();
  const me = useMe();
  const client = useQueryClient();
  const notify = useNotify();
  const [leaving, setLeaving] = useState(false);
  const activate = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/users/{id}/activate', { params: { path: { id: user.id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['users'] }),
    onError: notify.failed,
  });
  return (
    <PageHeader
      title={user.name}
      back="/employees"
      mark={
        !user.active && (
          <Badge color="gray" variant="light">
            {t('users.employees.inactive')}
          </Badge>
        )
      }
    >
      {can('USER', 'DELETE') &&
        user.id !== me.id &&
        (user.active ? (
          <Button variant="default" onClick={() => setLeaving(true)}>
            {t('users.deactivate.action')}
          </Button>
        ) : (
          <Button loading={activate.isPending} onClick={() => activate.mutate()}>
            {t('users.employees.activate')}
          </Button>
        ))}
      <DeactivateDialog user={user} opened={leaving} onClose={() => setLeaving(false)} />
    </PageHeader>
  );
}

type UserChange = NonNullable<Parameters<typeof patchUser>[1]>;

function patchUser(
  user: User,
  body: Partial<{
    email: string;
    firstName: string;
    lastName: string;
    patronymic: string | null;
    personalPhone: string | null;
    workPhone: string | null;
    dateOfBirth: string | null;
    roleId: number;
    groupId: number | null;
    supervisedGroupIds: number[];
  }>,
) {
  return answer(
    api.PATCH('/api/v1/users/{id}', { params: { path: { id: user.id } }, body, headers: ifMatch(user.version) }),
  );
}

function useChangeUser(user: User) {
  const client = useQueryClient();
  const { queryKey } = userQuery(user.id);
  const { mutateAsync } = useMutation({
    mutationFn: (change: UserChange) => patchUser(user, change),
    onSuccess: (changed) => {
      client.setQueryData(queryKey, changed);
      void client.invalidateQueries({ queryKey: ['users', 'list'] });
      void client.invalidateQueries({ queryKey: ['groups'] });
      void client.invalidateQueries({ queryKey: ['activity'] });
      if (changed.id === client.getQueryData(meQuery.queryKey)?.id) void client.invalidateQueries({ queryKey: ['me'] });
    },
    onError: (error) => isStale(error) && client.invalidateQueries({ queryKey }),
  });
  return mutateAsync;
}

function Properties({ user }: { user: User }) {
  const { t } = useTranslation();
  const can = useCan();
  const change = useChangeUser(user);
  const readOnly = !can('USER', 'EDIT');
  const field = { readOnly };
  return (
    <FieldsOf recordType="USER">
      <Card title={t('users.employees.person')}>
        <PersonAvatar person={user} size={96} />
        <PresenceText userId={user.id} />
        <EditableText
          {...field}
          label={t('shared.fields.lastName')}
          value={user.lastName}
          onSave={(value) => change({ lastName: value ?? '' })}
        />
        <EditableText
          {...field}
          label={t('shared.fields.firstName')}
          value={user.firstName}
          onSave={(value) => change({ firstName: value ?? '' })}
        />
        <EditableText
          {...field}
          label={t('shared.fields.patronymic')}
          value={user.patronymic}
          onSave={(value) => change({ patronymic: value })}
        />
        <EditableText
          {...field}
          label={t('shared.fields.email')}
          type="email"
          value={user.email}
          onSave={(value) => change({ email: value ?? '' })}
        />
        <EditableText
          {...field}
          field="workPhone"
          label={t('shared.fields.workPhone')}
          type="tel"
          value={user.workPhone}
          shown={phoneText(user.workPhone ?? '')}
          onSave={(value) => change({ workPhone: value })}
        />
        <EditableText
          {...field}
          field="personalPhone"
          label={t('shared.fields.personalPhone')}
          type="tel"
          value={user.personalPhone}
          shown={phoneText(user.personalPhone ?? '')}
          onSave={(value) => change({ personalPhone: value })}
        />
        <EditableDay
          {...field}
          field="dateOfBirth"
          label={t('shared.fields.dateOfBirth')}
          value={user.dateOfBirth}
          onSave={(value) => change({ dateOfBirth: value })}
        />
      </Card>
    </FieldsOf>
  );
}

function Access({ user }: { user: User }) {
  const { t } = useTranslation();
  const can = useCan();
  const change = useChangeUser(user);
  const { data: roles } = useQuery({ ...rolesQuery, enabled: can('ROLE', 'READ') });
  const { data: groups } = useQuery(groupsQuery);
  const readOnly = !can('USER', 'EDIT');
  return (
    <Card title={t('users.employees.access')}>
      <EditableChoice
        readOnly={readOnly}
        required
        label={t('shared.fields.role')}
        options={roles ? choices(roles) : choices([user.role])}
        value={String(user.role.id)}
        onSave={(value) => change({ roleId: Number(value) })}
      />
      <EditableChoice
        readOnly={readOnly}
        label={t('shared.fields.group')}
        options={groups ? choices(groups) : choices(user.group ? [user.group] : [])}
        value={user.group ? String(user.group.id) : null}
        onSave={(value) => change({ groupId: value ? Number(value) : null })}
      />
      <EditableField
        readOnly={readOnly}
        label={t('shared.fields.supervisedGroups')}
        value={user.supervisedGroups.map(({ id }) => String(id))}
        shown={user.supervisedGroups.map(({ name }) => name).join(', ')}
        editor={({ label, value, setValue, error }) => (
          <MultiSelect
            label={label}
            data={choices(groups)}
            value={value}
            error={error}
            searchable
            onChange={setValue}
          />
        )}
        onSave={(ids) => change({ supervisedGroupIds: ids.map(Number) })}
      />
      <ReadOnlyField label={t('shared.fields.lastOnlineAt')}>
        {user.lastOnlineAt ? <When at={user.lastOnlineAt} /> : '—'}
      </ReadOnlyField>
      <ReadOnlyField label={t('shared.fields.lastSignInAt')}>
        {user.lastSignInAt ? <When at={user.lastSignInAt} /> : '—'}
      </ReadOnlyField>
      <ReadOnlyField label={t('shared.fields.createdAt')}>
        <When at={user.createdAt} />
      </ReadOnlyField>
    </Card>
  );
}

/** Not for oneself, whose factors are in the settings. */
function Safety({ user }: { user: User }) {
  const can = useCan();
  const me = useMe();
  if (!can('USER', 'EDIT') || user.id === me.id || !user.active) return null;
  return (
    <Suspense>
      <ResetFactors id={user.id} />
    </Suspense>
  );
}

function History({ user }: { user: User }) {
  const { t } = useTranslation();
  return (
    <Card title={t('users.employees.history')}>
      <ActivityTimeline
        queryKey={['activity', 'user', user.id]}
        fetchPage={(page) =>
          answer(api.GET('/api/v1/activity', { params: { query: { user: [String(user.id)], ...page } } }))
        }
      />
    </Card>
  );
}
