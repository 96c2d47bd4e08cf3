import { ActionIcon, Button, CloseButton, Group, Loader, Menu, Popover, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconFilterPlus, IconSearch } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChipText } from './ChipText';
import classes from './FilterBar.module.css';
import { cleared, type Filter, isSet } from './filters';
import type { ListControl } from './listState';

// Brings date pickers and the like, which no first screen needs.
const FilterEditor = lazy(async () => ({ default: (await import('./FilterEditor')).FilterEditor }));

interface Props {
  filters: Filter[];
  control: ListControl;
  searchLabel?: string;
  /** Further controls at the end of the bar, such as the column chooser. */
  children?: ReactNode;
}

/** Search, the filters in force as chips that can be changed and removed, and a menu of those that can be added. */
export function FilterBar({ filters, control, searchLabel, children }: Props) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<string | null>(null);
  const shown = filters.filter((filter) => isSet(filter, control.filters) || filter.name === opened);
  const addable = filters.filter((filter) => !filter.byLinkOnly && !shown.includes(filter));
  const any = Object.keys(control.filters).length > 0;

  return (
    <Group gap="xs" role="search">
      {searchLabel && <SearchBox label={searchLabel} control={control} />}
      {shown.map((filter) => (
        <Popover
          key={filter.name}
          position="bottom-start"
          trapFocus
          opened={opened === filter.name}
          onChange={(open) => setOpened(open ? filter.name : null)}
        >
          <span className={classes.chip}>
            <Popover.Target>
              <button type="button" className={classes.chipText} onClick={() => setOpened(filter.name)}>
                <span className={classes.chipName}>{filter.label}:</span>{' '}
                <ChipText filter={filter} values={control.filters} />
              </button>
            </Popover.Target>
            <CloseButton
              size="xs"
              aria-label={t('shared.list.removeFilter', { name: filter.label })}
              onClick={() => {
                setOpened(null);
                control.setFilters(cleared(filter));
              }}
            />
          </span>
          <Popover.Dropdown aria-label={filter.label}>
            <Suspense fallback={<Loader size="sm" />}>
              <FilterEditor filter={filter} control={control} onDone={() => setOpened(null)} />
            </Suspense>
          </Popover.Dropdown>
        </Popover>
      ))}
      {addable.length > 0 && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="default" leftSection={<IconFilterPlus size={16} />}>
              {t('shared.list.addFilter')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {addable.map((filter) => (
              <Menu.Item key={filter.name} onClick={() => setTimeout(() => setOpened(filter.name))}>
                {filter.label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {any && (
        <Button variant="subtle" onClick={control.clear}>
          {t('shared.list.clear')}
        </Button>
      )}
      <Group gap="xs" ml="auto">
        {children}
      </Group>
    </Group>
  );
}

function SearchBox({ label, control }: { label: string; control: ListControl }) {
  const { t } = useTranslation();
  const searched = control.filters.q?.[0] ?? '';
  const [text, setText] = useState(searched);
  const search = useDebouncedCallback((value: string) => control.setFilter('q', [value]), {
    delay: 300,
    flushOnUnmount: false,
  });

  // The address can change under the box: by «back», or by clearing all filters.
  useEffect(() => setText(searched), [searched]);

  return (
    <TextInput
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={16} />}
      rightSection={
        text && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('shared.list.clearSearch')}
            onClick={() => {
              setText('');
              control.setFilter('q', []);
            }}
          >
            ×
          </ActionIcon>
        )
      }
      value={text}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
        search(currentTarget.value);
      }}
      className={classes.search}
    />
  );
}
