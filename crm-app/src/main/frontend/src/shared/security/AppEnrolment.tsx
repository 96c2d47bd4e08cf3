import { Button, Code, Group, Image, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '@/shared/api/problem';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';

export interface Enrolment {
  secret: string;
  qr: string;
}

interface Props {
  enrolment: Enrolment;
  error: unknown;
  busy: boolean;
  onConfirm: (code: string) => void;
}

/** Shows an authenticator app its secret and takes the first code of it. */
export function AppEnrolment({ enrolment, error, busy, onConfirm }: Props) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (code.trim()) onConfirm(code.trim());
  };
  const wrong = error instanceof ApiError ? error.fields.code : undefined;
  return (
    <form noValidate onSubmit={submit}>
      <Stack>
        <Text>{t('security.factors.scan')}</Text>
        <Group align="flex-start">
          <Image src={enrolment.qr} alt={t('security.factors.qr')} w={200} h={200} radius="sm" />
          <Stack gap={4} style={{ flex: 1, minWidth: 180 }}>
            <Text size="sm" c="dimmed">
              {t('security.factors.key')}
            </Text>
            <Code style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
              {enrolment.secret.match(/.{1,4}/g)?.join(' ')}
            </Code>
          </Stack>
        </Group>
        <ProblemAlert error={wrong ? undefined : error} />
        <TextInput
          label={t('security.step.code')}
          inputMode="numeric"
          autoComplete="one-time-code"
          maw={240}
          data-autofocus
          value={code}
          onChange={({ currentTarget }) => setCode(currentTarget.value)}
          error={wrong}
        />
        <Group>
          <Button type="submit" loading={busy} disabled={!code.trim()}>
            {t('security.factors.confirm')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
