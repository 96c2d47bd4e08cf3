import { Group, Input, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels } from '@/shared/activity/labels';
import type { NamedRecord } from '@/shared/api/types';
import { RecordPicker } from '@/shared/records/RecordPicker';
import { aboutKinds } from '../filters';

interface Props {
  label: string;
  value: NamedRecord | null;
  onChange: (record: NamedRecord | null) => void;
  error?: string | undefined;
}

/** The record that a task is about: its kind, and one of them. */
export function AboutPicker({ label, value, onChange, error }: Props) {
  const { t } = useTranslation();
  const labels = useLabels();
  const [chosen, setChosen] = useState<NamedRecord['type']>(value?.type ?? 'CONTACT');
  const kind = value?.type ?? chosen;
  const kinds: NamedRecord['type'][] = [...new Set([...aboutKinds, kind])];
  return (
    <Input.Wrapper label={label} error={error} labelElement="div">
      <Group gap={6} wrap="nowrap">
        <Select
          aria-label={`${label}: ${t('shared.fields.kind')}`}
          style={{ flex: 1, minWidth: 110 }}
          allowDeselect={false}
          data={kinds.map((one) => ({ value: one, label: labels.recordType(one) }))}
          value={kind}
          onChange={(next) => {
            setChosen(kinds.find((one) => one === next) ?? chosen);
            if (value) onChange(null);
          }}
        />
        <RecordPicker
          key={kind}
          of={kind}
          aria-label={label}
          placeholder={t('shared.search')}
          style={{ flex: 2, minWidth: 120 }}
          clearable
          value={value}
          onChange={(record) => onChange(record && { type: kind, id: record.id, name: record.name })}
        />
      </Group>
    </Input.Wrapper>
  );
}
