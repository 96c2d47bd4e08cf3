import { ActionIcon, Autocomplete, Group, Select, Text, Tooltip } from '@mantine/core';
import { IconBan } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportValues } from '@/shared/api/types';
import { PersonPicker } from '@/shared/records/RecordPicker';
import type { MappingControl } from './useMapping';
import classes from './Values.module.css';

type FieldValues = ImportValues['fields'][number];
type Value = FieldValues['values'][number];

interface Props {
  field: FieldValues;
  value: Value;
  control: MappingControl;
}

/** What one value stands for, and whether its rows are left out. */
export function ValueChoice({ field, value, control }: Props) {
  const { t } = useTranslation();
  const leftOut = value.state === 'LEFT_OUT';
  const label = t('imports.values.meaningOf', { name: value.value });
  const unknown = value.state === 'UNKNOWN';
  return (
    <Group gap="xs" wrap="nowrap" className={classes.choice}>
      {leftOut ? (
        <Text size="sm" c="dimmed" style={{ flex: 1 }}>
          {t('imports.values.leftOut')}
        </Text>
      ) : (
        <Meaning
          field={field}
          meaning={value.meaning}
          label={label}
          placeholder={t(
            unknown ? 'imports.values.choose' : field.open ? 'imports.values.asItIs' : 'imports.values.choose',
          )}
          error={unknown}
          clearable={value.state === 'MAPPED'}
          onChange={(id) => control.setValue(field.field, value.value, id ?? undefined)}
        />
      )}
      <Tooltip label={t('imports.values.leaveOut')}>
        <ActionIcon
          variant={leftOut ? 'filled' : 'default'}
          color="gray"
          size="lg"
          aria-label={t('imports.values.leaveOutOf', { name: value.value })}
          aria-pressed={leftOut}
          onClick={() => control.setValue(field.field, value.value, leftOut ? undefined : null)}
        >
          <IconBan size={16} />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}

interface MeaningProps {
  field: FieldValues;
  meaning: Value['meaning'];
  label: string;
  placeholder: string;
  error?: boolean;
  clearable: boolean;
  onChange: (id: string | null) => void;
}

/** A picker of what is here: a stage, a person, a currency; or a text. */
export function Meaning({ field, meaning, label, placeholder, error, clearable, onChange }: MeaningProps) {
  const { t } = useTranslation();
  const common = { 'aria-label': label, placeholder, size: 'sm', style: { flex: 1 } } as const;
  if (field.kind === 'PERSON') {
    return (
      <PersonPicker
        {...common}
        error={error}
        value={meaning && { id: Number(meaning.id), name: meaning.name }}
        onChange={(person) => onChange(person && String(person.id))}
        clearable={clearable}
      />
    );
  }
  if (field.kind === 'TEXT') {
    return (
      <TextMeaning
        key={meaning?.id ?? ''}
        {...common}
        text={meaning?.name ?? ''}
        choices={field.choices.map(({ name }) => name)}
        onChange={onChange}
      />
    );
  }
  return (
    <Select
      {...common}
      error={error}
      data={field.choices.map(({ id, name }) => ({ value: id, label: name }))}
      value={meaning?.id ?? null}
      onChange={onChange}
      searchable={field.choices.length > 8}
      nothingFoundMessage={t('shared.list.nothingFound')}
      clearable={clearable}
    />
  );
}

/** Is sent once it is written to its end. */
function TextMeaning({
  text,
  choices,
  onChange,
  ...input
}: {
  text: string;
  choices: string[];
  onChange: (text: string | null) => void;
  'aria-label': string;
  placeholder: string;
}) {
  const [typed, setTyped] = useState(text);
  const send = (next: string) => {
    if (next.trim() !== text) onChange(next.trim() || null);
  };
  return (
    <Autocomplete
      {...input}
      data={[...new Set(choices)]}
      value={typed}
      onChange={setTyped}
      onOptionSubmit={send}
      onBlur={() => send(typed)}
      maxLength={200}
    />
  );
}
