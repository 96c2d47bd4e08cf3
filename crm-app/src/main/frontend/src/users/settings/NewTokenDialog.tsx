import { Alert, Button, Code, Group, Modal, Radio, Stack, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import { ApiError } from '@/shared/api/problem';
import { DialogForm } from '@/shared/forms/DialogForm';
import { CopyText } from '@/shared/ui/CopyText';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { createToken, tokensQuery } from './queries';

interface Props {
  opened: boolean;
  onClose: () => void;
}

export function NewTokenDialog({ opened, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={onClose} title={t('users.tokens.create')}>
      <NewTokenForm onClose={onClose} />
    </Modal>
  );
}

const empty = { name: '', scope: 'read' as 'read' | 'write', expiresOn: null as string | null };

function NewTokenForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const key = useIdempotencyKey();
  const form = useForm({
    initialValues: empty,
    validate: { name: (value) => (value.trim() ? null : t('shared.errors.needed')) },
  });
  const create = useMutation({
    mutationFn: ({ name, scope, expiresOn }: typeof empty) =>
      createToken(
        {
          name: name.trim(),
          scopes: scope === 'write' ? ['read', 'write'] : ['read'],
          ...(expiresOn ? { expiresAt: new Date(`${expiresOn}T23:59:59`).toISOString() } : {}),
        },
        key.headers(),
      ),
    onSuccess: () => {
      key.renew();
      void client.invalidateQueries(tokensQuery);
    },
    onError: (error) => error instanceof ApiError && form.setErrors(error.fields),
  });

  if (create.data?.token) return <TokenOnce token={create.data.token} onClose={onClose} />;
  return (
    <DialogForm
      action={t('shared.create')}
      saving={create.isPending}
      onSubmit={form.onSubmit((values) => create.mutate(values))}
      onCancel={onClose}
    >
      <ProblemAlert error={create.error} shownFields={['name']} />
      <TextInput
        label={t('shared.fields.name')}
        description={t('users.tokens.nameHint')}
        data-autofocus
        {...form.getInputProps('name')}
      />
      <Radio.Group label={t('users.tokens.rights')} {...form.getInputProps('scope')}>
        <Stack gap="xs" mt={4}>
          <Radio value="read" label={t('users.tokens.read')} />
          <Radio value="write" label={t('users.tokens.write')} />
        </Stack>
      </Radio.Group>
      <DateInput
        label={t('shared.fields.expiresAt')}
        placeholder={t('users.tokens.withoutEnd')}
        valueFormat="DD.MM.YYYY"
        minDate={new Date().toISOString().slice(0, 10)}
        clearable
        {...form.getInputProps('expiresOn')}
      />
    </DialogForm>
  );
}

function TokenOnce({ token, onClose }: { token: string; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Stack>
      <Alert color="yellow" variant="light" title={t('users.tokens.onceTitle')}>
        {t('users.tokens.once')}
      </Alert>
      <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
        {token}
      </Code>
      <Group justify="flex-end">
        <CopyText text={token} />
        <Button onClick={onClose}>{t('shared.close')}</Button>
      </Group>
    </Stack>
  );
}
