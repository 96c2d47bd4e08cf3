import { Alert, Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import { ApiError } from '@/shared/api/problem';
import type { Invitation } from '@/shared/api/types';
import { DialogForm } from '@/shared/forms/DialogForm';
import { useCan } from '@/shared/me';
import { CopyText } from '@/shared/ui/CopyText';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { choices, groupsQuery, rolesQuery } from '../queries';
import { invite as sendInvitation } from './queries';

interface Props {
  opened: boolean;
  onClose: () => void;
}

export function InviteDialog({ opened, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={onClose} title={t('users.invite.title')}>
      <InviteForm onClose={onClose} />
    </Modal>
  );
}

const empty = { email: '', roleId: null as string | null, groupId: null as string | null };

function InviteForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const mayChooseRole = useCan()('ROLE', 'READ');
  const key = useIdempotencyKey();
  const { data: roles } = useQuery({ ...rolesQuery, enabled: mayChooseRole });
  const { data: groups } = useQuery(groupsQuery);
  const form = useForm({
    initialValues: empty,
    validate: { email: (value) => (/^\S+@\S+$/.test(value.trim()) ? null : t('users.invite.emailNeeded')) },
  });
  const invite = useMutation({
    mutationFn: ({ email, roleId, groupId }: typeof empty) =>
      sendInvitation(
        {
          email: email.trim(),
          ...(roleId ? { roleId: Number(roleId) } : {}),
          ...(groupId ? { groupId: Number(groupId) } : {}),
        },
        key.headers(),
      ),
    onSuccess: () => {
      key.renew();
      form.reset();
      void client.invalidateQueries({ queryKey: ['invitations'] });
    },
    onError: (error) => error instanceof ApiError && form.setErrors(error.fields),
  });

  if (invite.data) return <Invited invitation={invite.data} onAnother={() => invite.reset()} onClose={onClose} />;
  return (
    <DialogForm
      action={t('users.invite.action')}
      saving={invite.isPending}
      onSubmit={form.onSubmit((values) => invite.mutate(values))}
      onCancel={onClose}
    >
      <ProblemAlert error={invite.error} shownFields={Object.keys(empty)} />
      <TextInput label={t('shared.fields.email')} type="email" data-autofocus {...form.getInputProps('email')} />
      {mayChooseRole && (
        <Select
          label={t('shared.fields.role')}
          placeholder={roles?.find(({ code }) => code === 'MANAGER')?.name}
          data={choices(roles)}
          clearable
          {...form.getInputProps('roleId')}
        />
      )}
      <Select
        label={t('shared.fields.group')}
        data={choices(groups)}
        clearable
        searchable
        {...form.getInputProps('groupId')}
      />
    </DialogForm>
  );
}

function Invited({
  invitation,
  onAnother,
  onClose,
}: {
  invitation: Invitation;
  onAnother: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Stack>
      <Alert color="green" variant="light" title={t('users.invite.done', { email: invitation.email })}>
        {t(invitation.letter === 'SENT' ? 'users.invite.letterSent' : 'users.invite.letterKept')}
      </Alert>
      {invitation.link && <InvitationLink link={invitation.link} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onAnother}>
          {t('users.invite.another')}
        </Button>
        <Button onClick={onClose}>{t('shared.close')}</Button>
      </Group>
    </Stack>
  );
}

/** The questionnaire's address, to be sent by whatever way suits. */
export function InvitationLink({ link }: { link: string }) {
  const { t } = useTranslation();
  return (
    <Stack gap={4}>
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <TextInput
          label={t('users.invite.link')}
          value={link}
          readOnly
          flex={1}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        <CopyText text={link} />
      </Group>
      <Text size="xs" c="dimmed">
        {t('users.invite.linkHint')}
      </Text>
    </Stack>
  );
}
