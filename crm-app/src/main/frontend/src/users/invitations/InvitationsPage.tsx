import { ActionIcon, Badge, Button, Group, Modal, Stack, Tooltip } from '@mantine/core';
import { IconMailForward, IconTrash, IconUserPlus } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Invitation } from '@/shared/api/types';
import { When } from '@/shared/formats/When';
import type { Column } from '@/shared/list/columns';
import type { Filter } from '@/shared/list/filters';
import { ListPage } from '@/shared/list/ListPage';
import { useRecordList } from '@/shared/list/useRecordList';
import { useCan } from '@/shared/me';
import { ConfirmButton } from '@/shared/ui/ConfirmButton';
import { useNotify } from '@/shared/ui/notify';
import { PersonName } from '@/shared/ui/PersonName';
import { InvitationLink, InviteDialog } from './InviteDialog';
import { invitationList, resendInvitation, revokeInvitation } from './queries';

const states = ['OPEN', 'ACCEPTED', 'EXPIRED', 'REVOKED'] as const;
const colours = { OPEN: 'accent', ACCEPTED: 'green', EXPIRED: 'orange', REVOKED: 'gray' } as const;

export function InvitationsPage() {
  const { t } = useTranslation();
  const can = useCan();
  const [parameters, setParameters] = useSearchParams();
  const [resent, setResent] = useState<Invitation | null>(null);
  const columns = useInvitationColumns(setResent);
  const filters: Filter[] = [
    {
      kind: 'choices',
      name: 'state',
      label: t('shared.fields.state'),
      options: states.map((value) => ({ value, label: t(`users.invitations.states.${value}`) })),
    },
  ];
  const invite = (open: boolean) =>
    setParameters(
      (present) => {
        const next = new URLSearchParams(present);
        if (open) next.set('invite', 'new');
        else next.delete('invite');
        return next;
      },
      { replace: true },
    );

  return (
    <ListPage
      list={useRecordList(invitationList)}
      title={t('users.invitations.title')}
      back="/employees"
      columns={columns}
      filters={filters}
      create={
        can('USER', 'CREATE') && (
          <Button leftSection={<IconUserPlus size={16} />} onClick={() => invite(true)}>
            {t('users.invite.action')}
          </Button>
        )
      }
      empty={{ title: t('users.invitations.empty'), hint: t('users.invitations.emptyHint') }}
    >
      <InviteDialog opened={parameters.get('invite') === 'new'} onClose={() => invite(false)} />
      <Modal opened={resent !== null} onClose={() => setResent(null)} title={t('users.invitations.resent')}>
        <Stack>{resent?.link && <InvitationLink link={resent.link} />}</Stack>
      </Modal>
    </ListPage>
  );
}

function useInvitationColumns(onResent: (invitation: Invitation) => void): Column<Invitation>[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      { key: 'email', title: t('shared.fields.email'), width: 220, render: ({ email }) => email },
      {
        key: 'state',
        title: t('shared.fields.state'),
        width: 120,
        render: ({ state }) => (
          <Badge variant="light" color={colours[state]}>
            {t(`users.invitations.states.${state}`)}
          </Badge>
        ),
      },
      { key: 'role', title: t('shared.fields.role'), width: 130, render: ({ role }) => role.name },
      { key: 'group', title: t('shared.fields.group'), width: 130, render: ({ group }) => group?.name },
      {
        key: 'createdBy',
        title: t('users.invitations.by'),
        width: 170,
        render: ({ createdBy }) => createdBy && <PersonName person={createdBy} />,
      },
      {
        key: 'createdAt',
        title: t('shared.fields.createdAt'),
        width: 125,
        render: ({ createdAt }) => <When at={createdAt} />,
      },
      {
        key: 'expiresAt',
        title: t('shared.fields.expiresAt'),
        width: 125,
        render: ({ expiresAt }) => <When at={expiresAt} />,
      },
      {
        key: 'actions',
        title: t('users.invitations.actions'),
        width: 100,
        render: (invitation) => <InvitationActions invitation={invitation} onResent={onResent} />,
      },
    ],
    [t, onResent],
  );
}

function InvitationActions({
  invitation,
  onResent,
}: {
  invitation: Invitation;
  onResent: (invitation: Invitation) => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const notify = useNotify();
  const settled = {
    onError: notify.failed,
    onSettled: () => client.invalidateQueries({ queryKey: ['invitations'] }),
  };
  const resend = useMutation({
    mutationFn: () => resendInvitation(invitation.id),
    onSuccess: onResent,
    ...settled,
  });
  const revoke = useMutation({
    mutationFn: () => revokeInvitation(invitation),
    ...settled,
  });
  if (invitation.state !== 'OPEN' && invitation.state !== 'EXPIRED') return null;
  return (
    <Group gap={4} wrap="nowrap">
      <Tooltip label={t('users.invitations.resend')}>
        <ActionIcon
          variant="subtle"
          aria-label={`${t('users.invitations.resend')}: ${invitation.email}`}
          loading={resend.isPending}
          onClick={() => resend.mutate()}
        >
          <IconMailForward size={16} />
        </ActionIcon>
      </Tooltip>
      {invitation.state === 'OPEN' && (
        <ConfirmButton
          label={`${t('users.invitations.revoke')}: ${invitation.email}`}
          question={t('users.invitations.revokeQuestion', { email: invitation.email })}
          action={t('users.invitations.revoke')}
          icon={<IconTrash size={16} />}
          onConfirm={() => revoke.mutateAsync()}
        />
      )}
    </Group>
  );
}
