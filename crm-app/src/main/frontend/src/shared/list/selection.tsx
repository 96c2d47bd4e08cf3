import { Checkbox } from '@mantine/core';
import type { DataTableColumn } from 'mantine-datatable';
import { type ChangeEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './DataList.module.css';

export interface Selection<T> {
  ids: ReadonlySet<number>;
  onChange: (ids: ReadonlySet<number>) => void;
  /** What a record is called, for those who hear its box. */
  nameOf: (record: T) => string;
}

export const selectionWidth = 44;

/** A box before each row and one for all that were read; with Shift, all from the last box to this one. */
export function useSelectionColumn<T extends { id: number }>(
  items: T[],
  selection: Selection<T> | undefined,
): DataTableColumn<T> | undefined {
  const { t } = useTranslation();
  const last = useRef(-1);
  if (!selection) return undefined;
  const { ids, onChange, nameOf } = selection;
  const all = items.length > 0 && items.every(({ id }) => ids.has(id));

  const choose = (record: T, event: ChangeEvent<HTMLInputElement>) => {
    const at = items.indexOf(record);
    const range = (event.nativeEvent as MouseEvent).shiftKey && last.current >= 0;
    const [from, to] = range ? [Math.min(last.current, at), Math.max(last.current, at)] : [at, at];
    const next = new Set(ids);
    for (const { id } of items.slice(from, to + 1)) {
      if (event.currentTarget.checked) next.add(id);
      else next.delete(id);
    }
    last.current = at;
    onChange(next);
  };

  return {
    accessor: 'selection',
    width: selectionWidth,
    title: (
      // biome-ignore lint/a11y/noLabelWithoutControl: the box inside has its name
      <label className={classes.select}>
        <Checkbox
          aria-label={t('shared.list.selectAll')}
          checked={all}
          indeterminate={!all && ids.size > 0}
          onChange={() => onChange(new Set(all ? [] : items.map(({ id }) => id)))}
        />
      </label>
    ),
    render: (record) => (
      // biome-ignore lint/a11y/noLabelWithoutControl: the box inside has its name
      <label className={classes.select}>
        <Checkbox
          aria-label={t('shared.list.selectOne', { name: nameOf(record) })}
          checked={ids.has(record.id)}
          onChange={(event) => choose(record, event)}
        />
      </label>
    ),
  };
}
