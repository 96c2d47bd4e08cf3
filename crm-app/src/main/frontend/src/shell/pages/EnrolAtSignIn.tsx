import { Button, Stack, Text, TextInput } from '@mantine/core';
import { IconDeviceMobile, IconFingerprint } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { makePasskey, passkeysSupported } from '@/shared/auth/passkeys';
import { AppEnrolment, type Enrolment } from '@/shared/security/AppEnrolment';
import { RecoveryCodes } from '@/shared/security/RecoveryCodes';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { OpenPage } from './OpenPage';
import { signInStep } from './signInCall';

interface Enrolled {
  location: string;
  recoveryCodes: string[];
}

const root = '/login/second-factor/enrol';

/** Somebody whose role demands a second factor sets one up before getting in. */
export function EnrolAtSignIn() {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const begin = useMutation({ mutationFn: () => signInStep<Enrolment>(`${root}/totp`) });
  const confirm = useMutation({
    mutationFn: (code: string) => signInStep<Enrolled>(`${root}/totp/confirm`, { code }),
  });
  const passkey = useMutation({
    mutationFn: async () => {
      const credential = await makePasskey(await signInStep(`${root}/passkey/options`));
      return credential && signInStep<Enrolled>(`${root}/passkey`, { name: name.trim(), credential });
    },
  });
  const enrolled = confirm.data ?? passkey.data;
  if (enrolled)
    return (
      <OpenPage wide title={t('security.factors.added')}>
        <RecoveryCodes
          codes={enrolled.recoveryCodes}
          done={t('security.factors.codesSaved')}
          onDone={() => window.location.assign(enrolled.location)}
        />
      </OpenPage>
    );
  return (
    <OpenPage wide title={t('security.step.enrolTitle')} hint={t('security.step.enrolHint')}>
      {begin.data ? (
        <AppEnrolment
          enrolment={begin.data}
          error={confirm.error}
          busy={confirm.isPending}
          onConfirm={(code) => confirm.mutate(code)}
        />
      ) : (
        <Stack>
          <ProblemAlert error={begin.error ?? passkey.error} />
          <Button leftSection={<IconDeviceMobile size={16} />} loading={begin.isPending} onClick={() => begin.mutate()}>
            {t('security.factors.totp')}
          </Button>
          {passkeysSupported() && (
            <>
              <TextInput
                label={t('security.factors.passkeyName')}
                description={t('security.factors.passkeyNameHint')}
                value={name}
                onChange={({ currentTarget }) => setName(currentTarget.value)}
              />
              <Button
                variant="default"
                leftSection={<IconFingerprint size={16} />}
                disabled={!name.trim()}
                loading={passkey.isPending}
                onClick={() => passkey.mutate()}
              >
                {t('security.factors.addPasskey')}
              </Button>
              {passkey.data === null && <Text c="dimmed">{t('security.factors.cancelled')}</Text>}
            </>
          )}
        </Stack>
      )}
    </OpenPage>
  );
}
