import { Loader, Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ref } from '../api/types';
import type { RecordKind } from '../list/filters';
import { PersonName } from '../ui/PersonName';
import { searchRecords } from './search';

interface Props
  extends Omit<SelectProps, 'data' | 'value' | 'defaultValue' | 'onChange' | 'searchValue' | 'onSearchChange'> {
  of: RecordKind;
  value: Ref | null;
  /** People without access are found too. */
  everybody?: boolean;
  onChange: (value: Ref | null) => void;
}

export function useRecordSearch(of: RecordKind, text: string, opened: boolean, everybody = false) {
  const [q] = useDebouncedValue(text.trim(), 250);
  return useQuery({
    queryKey: ['record-search', of, q, everybody],
    queryFn: () => searchRecords[of](q, everybody),
    enabled: opened,
    placeholderData: keepPreviousData,
  });
}

/** One record, found by typing a part of its name. */
export function RecordPicker({ of, value, everybody, onChange, ...select }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [opened, setOpened] = useState(false);
  const { data: found = [], isFetching } = useRecordSearch(of, text === value?.name ? '' : text, opened, everybody);
  const choices = value && !found.some(({ id }) => id === value.id) ? [value, ...found] : found;

  return (
    <Select
      {...select}
      searchable
      // Choosing what is chosen keeps it; there is a cross to take it away.
      allowDeselect={false}
      data={choices.map(({ id, name }) => ({ value: String(id), label: name }))}
      filter={({ options }) => options}
      renderOption={
        of === 'USER'
          ? ({ option }) => <PersonName person={{ id: Number(option.value), name: option.label }} />
          : undefined
      }
      value={value ? String(value.id) : null}
      onChange={(id) => onChange(choices.find((choice) => String(choice.id) === id) ?? null)}
      onSearchChange={setText}
      onDropdownOpen={() => setOpened(true)}
      onDropdownClose={() => setOpened(false)}
      nothingFoundMessage={isFetching ? t('shared.searching') : t('shared.list.nothingFound')}
      rightSection={isFetching && opened ? <Loader size={14} /> : undefined}
    />
  );
}

export function PersonPicker(props: Omit<Props, 'of'>) {
  return <RecordPicker of="USER" {...props} />;
}
