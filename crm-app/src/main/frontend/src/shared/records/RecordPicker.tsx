import { Loader, Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordType, Ref } from '../api/types';
import { PersonName } from '../ui/PersonName';
import { type FoundRecord, lookupOf } from './kinds';
import classes from './RecordPicker.module.css';

interface Props
  extends Omit<SelectProps, 'data' | 'value' | 'defaultValue' | 'onChange' | 'searchValue' | 'onSearchChange'> {
  of: RecordType;
  value: Ref | null;
  /** People without access are found too. */
  everybody?: boolean;
  onChange: (value: Ref | null) => void;
  /** What is typed and not chosen, for forms that keep it: it stays in the field when one leaves it. */
  typed?: { text: string; onChange: (text: string) => void };
  /** Offers to make a record of what is typed: before what was found when `first`. */
  make?: { label: (text: string) => string; first: (text: string) => boolean; onMake: (text: string) => void };
}

const making = 'make';

export function useRecordSearch(of: RecordType, text: string, opened: boolean, everybody = false) {
  const [q] = useDebouncedValue(text.trim(), 250);
  const query = useQuery({
    queryKey: ['record-search', of, q, everybody],
    queryFn: async () => (await lookupOf(of)).search(q, everybody),
    enabled: opened,
    placeholderData: keepPreviousData,
  });
  return { ...query, isFetching: query.isFetching || q !== text.trim() };
}

/** One record, found by typing a part of its name. */
export function RecordPicker({ of, value, everybody, onChange, typed, make, ...select }: Props) {
  const { t } = useTranslation();
  const [own, setOwn] = useState('');
  const text = typed?.text ?? own;
  const [opened, setOpened] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const searched = text === value?.name ? '' : text.trim();
  const { data: found = [], isFetching } = useRecordSearch(of, searched, opened, everybody);
  const choices: FoundRecord[] = value && !found.some(({ id }) => id === value.id) ? [value, ...found] : found;
  const options = choices.map(({ id, name }) => ({ value: String(id), label: name }));
  // Not before it is known whether there is such a record: Enter would make another one.
  const offered = make && searched !== '' && !isFetching ? [{ value: making, label: make.label(searched) }] : [];
  const data = make?.first(searched) ? [...offered, ...options] : [...options, ...offered];

  const search = (next: string) => {
    // Leaving the field empties it, which is not what a person typed.
    if (typed && next === '' && document.activeElement !== input.current) return;
    setOwn(next);
    typed?.onChange(next === value?.name ? '' : next);
  };

  return (
    <Select
      {...select}
      ref={input}
      searchable
      // Choosing what is chosen keeps it; there is a cross to take it away.
      allowDeselect={false}
      data={data}
      filter={({ options }) => options}
      renderOption={({ option }) => {
        if (option.value === making) {
          return (
            <span className={classes.make}>
              <IconPlus size={16} aria-hidden />
              {option.label}
            </span>
          );
        }
        return <Found of={of} record={choices.find(({ id }) => String(id) === option.value)} />;
      }}
      value={value ? String(value.id) : null}
      onChange={(id) => {
        if (id === making) return make?.onMake(searched);
        typed?.onChange('');
        onChange(choices.find((choice) => String(choice.id) === id) ?? null);
      }}
      {...(typed ? { searchValue: value && text === '' ? value.name : text } : {})}
      onSearchChange={search}
      onDropdownOpen={() => setOpened(true)}
      onDropdownClose={() => setOpened(false)}
      nothingFoundMessage={isFetching ? t('shared.searching') : t('shared.list.nothingFound')}
      rightSection={isFetching && opened ? <Loader size={14} /> : undefined}
    />
  );
}

function Found({ of, record }: { of: RecordType; record: FoundRecord | undefined }) {
  if (!record) return null;
  if (of === 'USER') return <PersonName person={record} />;
  return (
    <span className={classes.option}>
      <span className={classes.name}>{record.name}</span>
      {record.detail && <span className={classes.detail}>{record.detail}</span>}
    </span>
  );
}

export function PersonPicker(props: Omit<Props, 'of'>) {
  return <RecordPicker of="USER" {...props} />;
}
