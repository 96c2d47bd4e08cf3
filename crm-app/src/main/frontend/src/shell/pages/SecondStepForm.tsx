import { Anchor, Button, Group, Stack, TextInput } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { passkeysSupported, showPasskey } from '@/shared/auth/passkeys';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { OpenForm } from './OpenForm';
import { OpenPage } from './OpenPage';
import { signInStep } from './signInCall';

type Way = 'totp' | 'passkey' | 'recovery-code';

interface Props {
  totp: boolean;
  passkey: boolean;
}

const root = '/login/second-factor';

export function SecondStepForm({ totp, passkey }: Props) {
  const { t } = useTranslation();
  const [way, setWay] = useState<Way>(totp ? 'totp' : 'passkey');
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const confirm = useMutation({
    mutationFn: async (by: Way) => {
      if (by !== 'passkey') return (await signInStep<Done>(`${root}/${by}`, { code: code.trim() })).location;
      const credential = await showPasskey(await signInStep(`${root}/passkey/options`));
      return credential && (await signInStep<Done>(`${root}/passkey`, { credential })).location;
    },
    onSuccess: (location) => location && window.location.assign(location),
  });
  const choose = (next: Way) => {
    setWay(next);
    setCode('');
    setTried(false);
    confirm.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (way === 'passkey' || code.trim()) confirm.mutate(way);
  };
  const hints = {
    totp: t('security.step.totpHint'),
    passkey: t('security.step.passkeyHint'),
    'recovery-code': t('security.step.recoveryHint'),
  };
  const busy = confirm.isPending || Boolean(confirm.data);
  return (
    <OpenPage title={t('security.step.title')} hint={hints[way]}>
      <OpenForm busy={busy} onSubmit={submit}>
        <Stack>
          <ProblemAlert error={confirm.error} />
          {way === 'passkey' ? (
            <Button type="submit" leftSection={<IconFingerprint size={16} />} loading={busy}>
              {t('security.step.usePasskey')}
            </Button>
          ) : (
            <>
              <TextInput
                key={way}
                label={t(way === 'totp' ? 'security.step.code' : 'security.step.recoveryCode')}
                inputMode={way === 'totp' ? 'numeric' : 'text'}
                autoComplete={way === 'totp' ? 'one-time-code' : 'off'}
                autoFocus
                value={code}
                onChange={({ currentTarget }) => setCode(currentTarget.value)}
                error={tried && !code.trim() && t('security.step.codeNeeded')}
              />
              <Button type="submit" loading={busy}>
                {t('security.step.action')}
              </Button>
            </>
          )}
          <Group gap="md">
            {passkey && way !== 'passkey' && passkeysSupported() && (
              <Anchor component="button" type="button" size="sm" onClick={() => choose('passkey')}>
                {t('security.step.usePasskey')}
              </Anchor>
            )}
            {totp && way !== 'totp' && (
              <Anchor component="button" type="button" size="sm" onClick={() => choose('totp')}>
                {t('security.step.useTotp')}
              </Anchor>
            )}
            {way !== 'recovery-code' && (
              <Anchor component="button" type="button" size="sm" onClick={() => choose('recovery-code')}>
                {t('security.step.useRecovery')}
              </Anchor>
            )}
            <Anchor component={Link} to="/login" size="sm">
              {t('security.step.another')}
            </Anchor>
          </Group>
        </Stack>
      </OpenForm>
    </OpenPage>
  );
}

interface Done {
  location: string;
}
