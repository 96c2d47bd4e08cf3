import { MultiSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordType } from '../api/types';
import { useRecordNames } from './names';
import { useRecordSearch } from './RecordPicker';

interface Props {
  of: RecordType;
  label: string;
  ids: string[];
  onChange: (ids: string[]) => void;
}

/** Several records to narrow a list by, found by typing a part of their names; people without access too. */
export function RecordsPicker({ of, label, ids, onChange }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const { data: found = [], isFetching } = useRecordSearch(of, text, true, true);
  const names = useRecordNames(of, ids);
  const chosen = ids.map((id) => ({ value: id, label: names[id] ?? `#${id}` }));
  const others = found
    .filter(({ id }) => !ids.includes(String(id)))
    .map(({ id, name }) => ({ value: String(id), label: name }));

  return (
    <MultiSelect
      aria-label={label}
      placeholder={t('shared.search')}
      w={260}
      searchable
      data={[...chosen, ...others]}
      filter={({ options }) => options}
      value={ids}
      onChange={onChange}
      searchValue={text}
      onSearchChange={setText}
      nothingFoundMessage={isFetching ? t('shared.searching') : t('shared.list.nothingFound')}
      comboboxProps={{ withinPortal: false }}
      data-autofocus
    />
  );
}
