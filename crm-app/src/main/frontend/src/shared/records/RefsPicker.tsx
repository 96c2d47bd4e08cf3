import { MultiSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordType, Ref } from '../api/types';
import { useRecordSearch } from './RecordPicker';

interface Props {
  of: RecordType;
  label: string;
  value: Ref[];
  onChange: (value: Ref[]) => void;
  error?: string | undefined;
}

/** Several records in a form, found by typing a part of their names, phones or codes. */
export function RefsPicker({ of, label, value, onChange, error }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [opened, setOpened] = useState(false);
  const { data: found = [], isFetching } = useRecordSearch(of, text, opened);
  const chosen = new Set(value.map(({ id }) => id));
  const all = [...value, ...found.filter(({ id }) => !chosen.has(id))];
  return (
    <MultiSelect
      label={label}
      error={error}
      searchable
      hidePickedOptions
      data={all.map(({ id, name }) => ({ value: String(id), label: name }))}
      filter={({ options }) => options}
      value={value.map(({ id }) => String(id))}
      onChange={(ids) => onChange(all.filter(({ id }) => ids.includes(String(id))))}
      searchValue={text}
      onSearchChange={setText}
      onDropdownOpen={() => setOpened(true)}
      onDropdownClose={() => setOpened(false)}
      nothingFoundMessage={isFetching ? t('shared.searching') : t('shared.list.nothingFound')}
    />
  );
}
