import { Anchor, Badge, Button, Group } from '@mantine/core';
import { IconMail, IconShieldLock, IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { User } from '@/shared/api/types';
import { useFieldRules } from '@/shared/fieldRules';
import { phoneText } from '@/shared/formats/formats';
import { When } from '@/shared/formats/When';
import type { Column } from '@/shared/list/columns';
import type { Filter } from '@/shared/list/filters';
import { ListPage } from '@/shared/list/ListPage';
import { useRecordList } from '@/shared/list/useRecordList';
import { useCan } from '@/shared/me';
import { statuses } from '@/shared/presence';
import { PersonAvatar } from '@/shared/ui/PersonAvatar';
import { PresenceText } from '@/shared/ui/PresenceDot';
import { InviteDialog } from '../invitations/InviteDialog';
import { choices, groupsQuery, rolesQuery, userList } from '../queries';

export function EmployeesPage() {
  const { t } = useTranslation();
  const can = useCan();
  const [inviting, setInviting] = useState(false);
  const list = useRecordList(userList);
  const mayInvite = can('USER', 'CREATE');
  return (
    <ListPage
      list={list}
      views
      title={t('shell.panels.employees')}
      types={['USER']}
      searchLabel={t('users.employees.search')}
      columns={useEmployeeColumns()}
      filters={useEmployeeFilters()}
      exported="users"
      open={({ id }) => `/employees/${id}`}
      tools={
        <>
          {can('ROLE', 'READ') && (
            <Button variant="default" component={Link} to="/roles" leftSection={<IconShieldLock size={16} />}>
              {t('users.employees.roles')}
            </Button>
          )}
          {mayInvite && (
            <Button variant="default" component={Link} to="/employees/invitations" leftSection={<IconMail size={16} />}>
              {t('users.invitations.title')}
            </Button>
          )}
        </>
      }
      create={
        mayInvite && (
          <Button leftSection={<IconUserPlus size={16} />} onClick={() => setInviting(true)}>
            {t('users.invite.action')}
          </Button>
        )
      }
      empty={{ title: t('users.employees.empty') }}
    >
      <InviteDialog opened={inviting} onClose={() => setInviting(false)} />
    </ListPage>
  );
}

function useEmployeeFilters(): Filter[] {
  const { t } = useTranslation();
  const can = useCan();
  const { data: roles } = useQuery({ ...rolesQuery, enabled: can('ROLE', 'READ') });
  const { data: groups } = useQuery(groupsQuery);
  return useMemo(
    () => [
      ...(roles
        ? [{ kind: 'choices', name: 'role', label: t('shared.fields.role'), options: choices(roles) } as const]
        : []),
      { kind: 'choices', name: 'group', label: t('shared.fields.group'), options: choices(groups) },
      { kind: 'choices', name: 'groupTree', label: t('users.employees.groupTree'), options: choices(groups) },
      {
        kind: 'choices',
        name: 'presence',
        label: t('users.employees.presence'),
        options: statuses.map((value) => ({ value, label: t(`shared.presence.${value}`) })),
      },
      {
        kind: 'yesNo',
        name: 'active',
        label: t('shared.fields.active'),
        yes: t('users.employees.active'),
        no: t('users.employees.inactive'),
      },
    ],
    [t, roles, groups],
  );
}

function useEmployeeColumns(): Column<User>[] {
  const { t } = useTranslation();
  const ruleOf = useFieldRules();
  const phoneShown = ruleOf('USER', 'workPhone') !== 'HIDDEN' || ruleOf('USER', 'personalPhone') !== 'HIDDEN';
  return useMemo(
    () => [
      {
        key: 'name',
        title: t('shared.fields.fullName'),
        width: 220,
        sortable: true,
        render: (user) => (
          <Group gap="xs" wrap="nowrap">
            <PersonAvatar person={user} size={26} />
            <Anchor component={Link} to={`/employees/${user.id}`} fw={500} truncate>
              {user.name}
            </Anchor>
          </Group>
        ),
      },
      {
        key: 'presence',
        title: t('users.employees.presence'),
        width: 140,
        render: (user) => <PresenceText userId={user.id} />,
      },
      { key: 'role', title: t('shared.fields.role'), width: 150, render: (user) => user.role.name },
      { key: 'group', title: t('shared.fields.group'), width: 190, render: (user) => user.group?.name },
      { key: 'email', title: t('shared.fields.email'), width: 210, sortable: true, render: (user) => user.email },
      ...(phoneShown
        ? [
            {
              key: 'phone',
              title: t('shared.fields.phone'),
              width: 140,
              render: (user: User) => phoneText(user.workPhone ?? user.personalPhone ?? ''),
            },
          ]
        : []),
      {
        key: 'active',
        title: t('shared.fields.state'),
        width: 120,
        render: (user) => (
          <Badge variant="light" color={user.active ? 'green' : 'gray'}>
            {t(user.active ? 'users.employees.active' : 'users.employees.inactive')}
          </Badge>
        ),
      },
      {
        key: 'lastOnlineAt',
        title: t('shared.fields.lastOnlineAt'),
        width: 150,
        hiddenAtFirst: true,
        render: (user) => <When at={user.lastOnlineAt} />,
      },
      {
        key: 'lastSignInAt',
        title: t('shared.fields.lastSignInAt'),
        width: 150,
        sortable: true,
        render: (user) => <When at={user.lastSignInAt} />,
      },
      {
        key: 'createdAt',
        title: t('shared.fields.createdAt'),
        width: 150,
        sortable: true,
        hiddenAtFirst: true,
        render: (user) => <When at={user.createdAt} />,
      },
    ],
    [t, phoneShown],
  );
}
