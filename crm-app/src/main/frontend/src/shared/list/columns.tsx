import { ActionIcon, Checkbox, Popover, Stack, Tooltip } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../me';

export interface Column<T> {
  /** Also the name the API sorts by, where `sortable`. */
  key: string;
  title: string;
  width: number;
  render: (record: T) => ReactNode;
  /** Of a number, its whole text: a number is never cut, so the column grows with the longest one read. */
  text?: (record: T) => string;
  sortable?: boolean;
  align?: 'right';
  /** Not shown until chosen. */
  hiddenAtFirst?: boolean;
}

export type Titled = Pick<Column<never>, 'key' | 'title' | 'hiddenAtFirst'>;

/** Which columns of a list one hid, kept among one's preferences. */
export function useHiddenColumns(listId: string, columns: Titled[]): [string[], (hidden: string[]) => void] {
  const [preferences, change] = usePreferences();
  const hidden =
    preferences.hiddenColumns?.[listId] ?? columns.filter((column) => column.hiddenAtFirst).map((column) => column.key);
  return [hidden, (next) => change({ hiddenColumns: { ...preferences.hiddenColumns, [listId]: next } })];
}

export function ColumnChooser({ listId, columns }: { listId: string; columns: Titled[] }) {
  const { t } = useTranslation();
  const [hidden, setHidden] = useHiddenColumns(listId, columns);
  return (
    <Popover position="bottom-end" withArrow trapFocus>
      <Popover.Target>
        <Tooltip label={t('shared.list.columns')}>
          <ActionIcon variant="default" size={32} aria-label={t('shared.list.columns')}>
            <IconColumns3 size={16} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('shared.list.columns')}>
        <Stack gap="xs">
          {columns.map((column) => (
            <Checkbox
              key={column.key}
              label={column.title}
              checked={!hidden.includes(column.key)}
              disabled={!hidden.includes(column.key) && columns.length - hidden.length === 1}
              onChange={({ currentTarget }) =>
                setHidden(currentTarget.checked ? hidden.filter((key) => key !== column.key) : [...hidden, column.key])
              }
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
