import { Badge, Button, MultiSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActivityTimeline } from '@/shared/activity/ActivityTimeline';
import type { User } from '@/shared/api/types';
import { phoneText } from '@/shared/formats/formats';
import { When } from '@/shared/formats/When';
import { EditableField } from '@/shared/forms/EditableField';
import { EditableChoice, EditableDay, EditableText } from '@/shared/forms/editables';
import { ReadOnlyField } from '@/shared/forms/ReadOnlyField';
import { needTexts } from '@/shared/i18n';
import { useCan, useMe } from '@/shared/me';
import { CardPage, pageOfRecord } from '@/shared/records/CardPage';
import { recordKeys } from '@/shared/records/calls';
import { useRecord } from '@/shared/records/useRecord';
import { Card } from '@/shared/ui/Card';
import { ListSkeleton } from '@/shared/ui/ListSkeleton';
import { useNotify } from '@/shared/ui/notify';
import { PersonAvatar } from '@/shared/ui/PersonAvatar';
import { PresenceText } from '@/shared/ui/PresenceDot';
import { choices, groupsQuery, readActivity, rolesQuery, type UserChange, users } from '../queries';
import { DeactivateDialog } from './DeactivateDialog';
import { activateUser } from './queries';

const ResetFactors = lazy(async () => {
  const code = import('../security/ResetFactors');
  await needTexts('security');
  return { default: (await code).ResetFactors };
});
const Statistics = lazy(async () => ({ default: (await import('./Statistics')).Statistics }));

export const EmployeePage = pageOfRecord(EmployeeCard);

function EmployeeCard({ id }: { id: number }) {
  const { t } = useTranslation();
  const can = useCan();
  const me = useMe();
  const client = useQueryClient();
  const control = useRecord(users, id);
  // The server decides; this only spares those a question who are nobody's superior.
  const looksInto = id === me.id || can('USER', 'EDIT') || me.supervisedGroups.length > 0;
  const save = async (change: UserChange) => {
    await control.save(change);
    if (id === me.id) void client.invalidateQueries({ queryKey: ['me'] });
  };
  return (
    <CardPage
      control={control}
      back={{ path: '/employees', title: t('shell.panels.employees') }}
      parts={(user) => ({
        title: user.name,
        mark: !user.active && (
          <Badge color="gray" variant="light">
            {t('users.employees.inactive')}
          </Badge>
        ),
        actions: <Actions user={user} />,
        properties: <Properties user={user} save={save} />,
        beforeHistory: looksInto && (
          <Suspense fallback={<ListSkeleton />}>
            <Statistics userId={id} />
          </Suspense>
        ),
        history: (
          <Card title={t('users.employees.history')}>
            <ActivityTimeline
              queryKey={['activity', 'user', id]}
              fetchPage={(page) => readActivity({ user: [String(id)] }, page)}
            />
          </Card>
        ),
        related: (
          <>
            <Access user={user} save={save} />
            <Safety user={user} />
          </>
        ),
      })}
    />
  );
}

interface UserProps {
  user: User;
  save: (change: UserChange) => Promise<unknown>;
}

function Actions({ user }: { user: User }) {
  const { t } = useTranslation();
  const can = useCan();
  const me = useMe();
  const client = useQueryClient();
  const notify = useNotify();
  const [leaving, setLeaving] = useState(false);
  const activate = useMutation({
    mutationFn: () => activateUser(user.id),
    onSuccess: () => client.invalidateQueries({ queryKey: recordKeys('USER').all }),
    onError: notify.failed,
  });
  return (
    <>
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
    </>
  );
}

function Properties({ user, save }: UserProps) {
  const { t } = useTranslation();
  const can = useCan();
  const readOnly = !can('USER', 'EDIT');
  const field = { readOnly };
  return (
    <Card title={t('users.employees.person')}>
      <PersonAvatar person={user} size={96} />
      <PresenceText userId={user.id} />
      <EditableText
        {...field}
        label={t('shared.fields.lastName')}
        value={user.lastName}
        onSave={(value) => save({ lastName: value ?? '' })}
      />
      <EditableText
        {...field}
        label={t('shared.fields.firstName')}
        value={user.firstName}
        onSave={(value) => save({ firstName: value ?? '' })}
      />
      <EditableText
        {...field}
        label={t('shared.fields.patronymic')}
        value={user.patronymic}
        onSave={(value) => save({ patronymic: value })}
      />
      <EditableText
        {...field}
        label={t('shared.fields.email')}
        type="email"
        value={user.email}
        onSave={(value) => save({ email: value ?? '' })}
      />
      <EditableText
        {...field}
        field="workPhone"
        label={t('shared.fields.workPhone')}
        type="tel"
        value={user.workPhone}
        shown={phoneText(user.workPhone ?? '')}
        onSave={(value) => save({ workPhone: value })}
      />
      <EditableText
        {...field}
        field="personalPhone"
        label={t('shared.fields.personalPhone')}
        type="tel"
        value={user.personalPhone}
        shown={phoneText(user.personalPhone ?? '')}
        onSave={(value) => save({ personalPhone: value })}
      />
      <EditableDay
        {...field}
        field="dateOfBirth"
        label={t('shared.fields.dateOfBirth')}
        value={user.dateOfBirth}
        onSave={(value) => save({ dateOfBirth: value })}
      />
    </Card>
  );
}

function Access({ user, save }: UserProps) {
  const { t } = useTranslation();
  const can = useCan();
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
        onSave={(value) => save({ roleId: Number(value) })}
      />
      <EditableChoice
        readOnly={readOnly}
        label={t('shared.fields.group')}
        options={groups ? choices(groups) : choices(user.group ? [user.group] : [])}
        value={user.group ? String(user.group.id) : null}
        onSave={(value) => save({ groupId: value ? Number(value) : null })}
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
        onSave={(ids) => save({ supervisedGroupIds: ids.map(Number) })}
      />
      <ReadOnlyField label={t('shared.fields.lastOnlineAt')}>
        {user.lastOnlineAt ? <When at={user.lastOnlineAt} /> : '—'}
      </ReadOnlyField>
      <ReadOnlyField label={t('shared.fields.lastSignInAt')}>
        {user.lastSignInAt ? <When at={user.lastSignInAt} /> : '—'}
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
