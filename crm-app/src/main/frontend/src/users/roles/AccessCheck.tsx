import { Badge, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Access, RecordType, Ref } from '@/shared/api/types';
import type { CardSectionProps, TextKey } from '@/shared/feature';
import { useCan, useMe } from '@/shared/me';
import { recordKinds } from '@/shared/records/kinds';
import { RecordPicker } from '@/shared/records/RecordPicker';
import { Card } from '@/shared/ui/Card';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { accessQuery } from './queries';

/** Why this person may or may not do something with a record, in the words of the rules that decide. */
export function AccessCheck({ id }: CardSectionProps) {
  const can = useCan();
  const me = useMe();
  return can('USER', 'EDIT') || me.id === id ? <Check personId={id} /> : null;
}

function Check({ personId }: { personId: number }) {
  const { t } = useTranslation();
  const kinds = recordKinds().filter(({ work }) => work);
  const [kind, setKind] = useState<RecordType>(kinds[0]?.type ?? 'DEAL');
  const [record, setRecord] = useState<Ref | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const access = useQuery(accessQuery(personId, asked));

  return (
    <Card title={t('roles.check.title')}>
      <Text c="dimmed">{t('roles.check.hint')}</Text>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (record) setAsked(`${kind}:${record.id}`);
        }}
      >
        <Stack gap="xs">
          <SegmentedControl
            size="xs"
            aria-label={t('roles.check.kind')}
            data={kinds.map(({ type }) => ({ value: type, label: t(`roles.types.${type}` as TextKey) }))}
            value={kind}
            onChange={(value) => {
              setKind(value as RecordType);
              setRecord(null);
              setAsked(null);
            }}
          />
          <Group align="flex-end" wrap="nowrap" gap="xs">
            <RecordPicker
              of={kind}
              flex={1}
              label={t('roles.check.record')}
              value={record}
              onChange={(chosen) => {
                setRecord(chosen);
                setAsked(null);
              }}
            />
            <Button type="submit" variant="default" loading={access.isFetching} disabled={!record}>
              {t('roles.check.action')}
            </Button>
          </Group>
        </Stack>
      </form>
      <ProblemAlert error={access.error} />
      {access.data && <Verdicts access={access.data} />}
    </Card>
  );
}

function Verdicts({ access }: { access: Access }) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs" role="status">
      <Text fw={600}>{access.record.name}</Text>
      {access.responsible && <Text size="sm">{t('roles.check.responsible', { name: access.responsible.name })}</Text>}
      {access.actions.map(({ action, allowed, reasons }) => (
        <details key={action} open={action === 'READ'}>
          <summary>
            {t(`shared.rights.${action}`)}{' '}
            <Badge variant="light" tt="none" color={allowed ? 'green' : 'red'}>
              {t(allowed ? 'roles.check.yes' : 'roles.check.no')}
            </Badge>
          </summary>
          <ol>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ol>
        </details>
      ))}
      {access.fields.length > 0 && (
        <Text size="sm">
          {t('roles.check.fields')}:{' '}
          {access.fields
            .map((rule) => `${t(`shared.fields.${rule.field}` as TextKey)} — ${t(`shared.values.${rule.access}`)}`)
            .join('; ')}
        </Text>
      )}
    </Stack>
  );
}
