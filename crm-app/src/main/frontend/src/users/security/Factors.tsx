import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { passkeysSupported } from '@/shared/auth/passkeys';
import { When } from '@/shared/formats/When';
import { Card } from '@/shared/ui/Card';
import { ErrorState } from '@/shared/ui/ErrorState';
import { ListSkeleton } from '@/shared/ui/ListSkeleton';
import { useNotify } from '@/shared/ui/notify';
import { AppDialog } from './AppDialog';
import { CodesDialog } from './CodesDialog';
import { PasskeyDialog } from './PasskeyDialog';
import { ProofDialog } from './ProofDialog';
import { doProven, type Guarded, type Proven } from './proven';
import { factorsQuery } from './queries';

export function Factors() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const notify = useNotify();
  const { data, error, refetch } = useQuery(factorsQuery);
  const [guarded, setGuarded] = useState<Guarded>();
  const [proven, setProven] = useState<Proven>();
  const done = () => setProven(undefined);
  const refresh = () => {
    void client.invalidateQueries({ queryKey: factorsQuery.queryKey });
    void client.invalidateQueries({ queryKey: ['me', 'security-log'] });
  };
  const added = (codes: string[]) => {
    setProven(codes.length > 0 ? { next: 'codes', codes } : undefined);
    if (codes.length === 0) notify.done(t('security.factors.added'));
    refresh();
  };
  const prove = useMutation({
    mutationFn: ({ wanted, password }: { wanted: Guarded; password: string }) => doProven(wanted, password),
    onSuccess: (next) => {
      setGuarded(undefined);
      if (next.next === 'removed') notify.done(t('security.factors.removed'));
      else setProven(next);
      if (next.next === 'removed' || next.next === 'codes') refresh();
    },
  });
  const guard = (wanted: Guarded) => {
    prove.reset();
    setGuarded(wanted);
  };

  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <ListSkeleton />;
  const any = data.totp || data.passkeys.length > 0;
  return (
    <Card title={t('security.factors.title')}>
      <Stack>
        <Text c="dimmed">{t(data.required ? 'security.factors.required' : 'security.factors.hint')}</Text>
        <Row
          title={t('security.factors.totp')}
          hint={t('security.factors.totpHint')}
          mark={
            data.totp && (
              <Badge color="green" variant="light">
                {t('security.factors.on')}
              </Badge>
            )
          }
        >
          {data.totp ? (
            <Button
              variant="default"
              aria-label={`${t('security.factors.remove')}: ${t('security.factors.totp')}`}
              onClick={() => guard({ what: 'totp' })}
            >
              {t('security.factors.remove')}
            </Button>
          ) : (
            <Button onClick={() => guard({ what: 'newTotp' })}>{t('security.factors.setUp')}</Button>
          )}
        </Row>
        <Row
          title={t('security.factors.passkeys')}
          hint={t(passkeysSupported() ? 'security.factors.passkeysHint' : 'security.factors.notSupported')}
        >
          {passkeysSupported() && (
            <Button variant={any ? 'default' : 'filled'} onClick={() => guard({ what: 'newPasskey' })}>
              {t('security.factors.addPasskey')}
            </Button>
          )}
        </Row>
        {data.passkeys.map((passkey) => (
          <Row
            key={passkey.id}
            title={passkey.name}
            hint={
              passkey.lastUsedAt ? (
                <>
                  {t('security.factors.lastUsed')} <When at={passkey.lastUsedAt} />
                </>
              ) : (
                t('security.factors.never')
              )
            }
          >
            <Button
              variant="default"
              aria-label={`${t('security.factors.remove')}: ${passkey.name}`}
              onClick={() => guard({ what: 'passkey', id: passkey.id })}
            >
              {t('security.factors.remove')}
            </Button>
          </Row>
        ))}
        {any && (
          <Row
            title={t('security.factors.recovery')}
            hint={t('security.factors.recoveryLeft', { count: data.recoveryCodesLeft })}
          >
            <Button variant="default" onClick={() => guard({ what: 'codes' })}>
              {t('security.factors.newCodes')}
            </Button>
          </Row>
        )}
      </Stack>
      <AppDialog enrolment={proven?.next === 'app' ? proven.enrolment : undefined} onClose={done} onAdded={added} />
      <PasskeyDialog options={proven?.next === 'passkey' ? proven.options : undefined} onClose={done} onAdded={added} />
      <ProofDialog
        opened={guarded !== undefined}
        followed={proven !== undefined}
        error={prove.error}
        busy={prove.isPending}
        onClose={() => setGuarded(undefined)}
        onProve={(password) => guarded && prove.mutate({ wanted: guarded, password })}
      />
      <CodesDialog codes={proven?.next === 'codes' ? proven.codes : []} onClose={done} />
    </Card>
  );
}

interface RowProps {
  title: string;
  hint: ReactNode;
  mark?: ReactNode;
  children: ReactNode;
}

function Row({ title, hint, mark, children }: RowProps) {
  return (
    <Group justify="space-between" align="flex-start">
      <div style={{ flex: 1, minWidth: 200 }}>
        <Group gap="xs">
          <Text fw={500}>{title}</Text>
          {mark}
        </Group>
        <Text size="sm" c="dimmed">
          {hint}
        </Text>
      </div>
      {children}
    </Group>
  );
}
