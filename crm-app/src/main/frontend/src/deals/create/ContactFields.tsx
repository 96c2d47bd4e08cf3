import { Alert, Button, Group, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconUserCheck, IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FieldsOf, IfChangeable } from '@/shared/fieldRules';
import { useCan } from '@/shared/me';
import { RecordPicker } from '@/shared/records/RecordPicker';
import { type ContactDraft, duplicatesByPhone } from './contactChoice';

interface Props {
  value: ContactDraft;
  onChange: (value: ContactDraft) => void;
  /** Messages by field: `firstName`, `phone`. */
  errors?: Record<string, string | undefined>;
}

/** Finds the customer, or takes down a new one; somebody with the same phone is offered instead. */
export function ContactFields({ value, onChange, errors = {} }: Props) {
  const { t } = useTranslation();
  const can = useCan();
  const [phone] = useDebouncedValue(value.phone.trim(), 400);
  const { data: duplicates = [] } = useQuery({
    queryKey: ['contacts', 'duplicates', phone],
    queryFn: () => duplicatesByPhone(phone),
    enabled: value.mode === 'new' && phone.replace(/\D/g, '').length >= 9,
    retry: false,
  });

  if (value.mode === 'known') {
    return (
      <Stack gap={4}>
        <RecordPicker
          of="CONTACT"
          label={t('shared.fields.contact')}
          placeholder={t('deals.contact.search')}
          value={value.known}
          clearable
          onChange={(known) => onChange({ ...value, known })}
        />
        {can('CONTACT', 'CREATE') && !value.known && (
          <Button
            variant="subtle"
            size="compact-sm"
            style={{ alignSelf: 'flex-start' }}
            leftSection={<IconUserPlus size={16} />}
            onClick={() => onChange({ ...value, mode: 'new' })}
          >
            {t('deals.contact.new')}
          </Button>
        )}
      </Stack>
    );
  }
  return (
    <Stack gap={6} component="fieldset" m={0} p="sm" style={{ border: '1px solid var(--crm-line)', borderRadius: 4 }}>
      <legend>{t('deals.contact.new')}</legend>
      <Group grow gap="xs" align="flex-start">
        <TextInput
          label={t('shared.fields.firstName')}
          value={value.firstName}
          error={errors.firstName}
          onChange={({ currentTarget }) => onChange({ ...value, firstName: currentTarget.value })}
        />
        <TextInput
          label={t('shared.fields.lastName')}
          value={value.lastName}
          error={errors.lastName}
          onChange={({ currentTarget }) => onChange({ ...value, lastName: currentTarget.value })}
        />
      </Group>
      <FieldsOf recordType="CONTACT">
        <IfChangeable field="phones">
          <TextInput
            label={t('shared.fields.phone')}
            type="tel"
            placeholder="050 123 45 67"
            value={value.phone}
            error={errors.phone}
            onChange={({ currentTarget }) => onChange({ ...value, phone: currentTarget.value })}
          />
        </IfChangeable>
      </FieldsOf>
      {duplicates.map(({ record }) => (
        <Alert
          key={`${record.type}-${record.id}`}
          color="yellow"
          variant="light"
          icon={<IconUserCheck size={18} />}
          role="status"
        >
          <Group justify="space-between" gap="xs">
            {t('deals.contact.known', { name: record.name })}
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => onChange({ ...value, mode: 'known', known: { id: record.id, name: record.name } })}
            >
              {t('deals.contact.use')}
            </Button>
          </Group>
        </Alert>
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        style={{ alignSelf: 'flex-start' }}
        onClick={() => onChange({ ...value, mode: 'known' })}
      >
        {t('deals.contact.searchInstead')}
      </Button>
    </Stack>
  );
}
