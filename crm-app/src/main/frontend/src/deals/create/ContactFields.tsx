import { Alert, Button, Group, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconUserCheck, IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldsOf, IfChangeable } from '@/shared/fieldRules';
import { useCan } from '@/shared/me';
import { RecordPicker } from '@/shared/records/RecordPicker';
import { duplicatesQuery } from '../queries';
import { type ContactDraft, newFrom, typedEmail, typedReach } from './contactChoice';
import { useNewContactLabel } from './useNewContactLabel';

interface Props {
  value: ContactDraft;
  onChange: (value: ContactDraft) => void;
  /** Messages by field: `contact`, `firstName`, `phone`, `email`. */
  errors?: Record<string, string | undefined>;
}

/** Finds the customer, or takes down a new one with what was typed; somebody with the same phone is offered instead. */
export function ContactFields(props: Props) {
  const { mode } = props.value;
  const fields = useRef<HTMLDivElement>(null);
  const shown = useRef(mode);

  // Who says that the customer is a new one, or a known one after all, goes on typing.
  useEffect(() => {
    if (shown.current === mode) return;
    shown.current = mode;
    const inputs = [...(fields.current?.querySelectorAll<HTMLInputElement>('input:not([type="hidden"])') ?? [])];
    const [first] = inputs;
    const phone = inputs.find(({ type }) => type === 'tel');
    (mode === 'new' && first?.value ? (phone ?? first) : first)?.focus();
  }, [mode]);

  return <div ref={fields}>{mode === 'known' ? <KnownContact {...props} /> : <NewContact {...props} />}</div>;
}

function KnownContact({ value, onChange, errors = {} }: Props) {
  const { t } = useTranslation();
  const can = useCan();
  const mayCreate = can('CONTACT', 'CREATE');
  const label = useNewContactLabel();
  const typed = value.typed.trim();
  return (
    <Stack gap={4}>
      <RecordPicker
        of="CONTACT"
        label={t('shared.fields.contact')}
        placeholder={t('deals.contact.search')}
        value={value.known}
        error={errors.contact}
        clearable
        typed={{ text: value.typed, onChange: (text) => onChange({ ...value, typed: text }) }}
        {...(mayCreate
          ? {
              make: {
                label,
                // A name is looked for among those one knows; a phone that nobody has is a new caller's.
                first: (text) => typedReach(text) !== undefined,
                onMake: (text) => onChange(newFrom({ ...value, typed: text })),
              },
            }
          : {})}
        onChange={(known) => onChange({ ...value, known, typed: '' })}
      />
      {mayCreate && !value.known && (
        <Button
          variant="subtle"
          size="compact-sm"
          style={{ alignSelf: 'flex-start' }}
          leftSection={<IconUserPlus size={16} />}
          onClick={() => onChange(newFrom(value))}
        >
          {typed ? label(typed) : t('deals.contact.new')}
        </Button>
      )}
    </Stack>
  );
}

function NewContact({ value, onChange, errors = {} }: Props) {
  const { t } = useTranslation();
  const [typedNumber] = useDebouncedValue(value.phone.trim(), 400);
  const [typedAddress] = useDebouncedValue(value.email.trim(), 400);
  const phone = typedNumber.replace(/\D/g, '').length >= 9 ? typedNumber : undefined;
  const email = typedEmail(typedAddress);
  const { data: duplicates = [] } = useQuery({
    ...duplicatesQuery(phone, email),
    enabled: phone !== undefined || email !== undefined,
  });
  return (
    <Stack gap={6} component="fieldset" m={0} p="sm" style={{ border: '1px solid var(--crm-line)', borderRadius: 4 }}>
      <legend>{t('deals.contact.new')}</legend>
      <Group grow gap="xs" align="flex-start">
        <TextInput
          data-autofocus
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
        <IfChangeable field="emails">
          <TextInput
            label={t('shared.fields.email')}
            type="email"
            value={value.email}
            error={errors.email}
            onChange={({ currentTarget }) => onChange({ ...value, email: currentTarget.value })}
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
            {phone
              ? t('deals.contact.known', { name: record.name })
              : t('deals.contact.knownEmail', { name: record.name })}
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
