import { Loader, Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { DataTable, type DataTableColumn } from 'mantine-datatable';
import 'mantine-datatable/styles.css';
import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useShortcut } from '../keyboard';
import { EmptyState } from '../ui/EmptyState';
import { ErrorState } from '../ui/ErrorState';
import { ListSkeleton } from '../ui/ListSkeleton';
import { type Column, useHiddenColumns } from './columns';
import classes from './DataList.module.css';
import type { Keyset } from './keyset';
import type { ListControl } from './listState';
import { usePlace } from './place';
import { SortHeader } from './SortHeader';
import { type Selection, selectionWidth, useSelectionColumn } from './selection';
import { Total } from './Total';
import { useWidths } from './widths';

interface Props<T extends { id: number }> {
  /** Names the list among one's preferences. */
  id: string;
  label: string;
  columns: Column<T>[];
  list: Keyset<T>;
  control: ListControl;
  /** Where a row leads: opened by click, and by Enter after j and k. */
  open?: (record: T) => string;
  onOpen?: (record: T) => void;
  empty: ReactNode;
  /** The records that are chosen for something to be done with all of them. */
  selection?: Selection<T>;
}

const rowHeight = 37;

/** A long list: rows are read as one scrolls and only those on screen exist. */
export function DataList<T extends { id: number }>(props: Props<T>) {
  const { list, control, empty } = props;
  const { t } = useTranslation();
  if (list.loading) return <ListSkeleton />;
  if (list.error && list.items.length === 0)
    return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (list.items.length === 0) {
    const filtered = Object.keys(control.filters).length > 0;
    return filtered ? (
      <EmptyState
        title={t('shared.list.nothingFound')}
        hint={t('shared.list.nothingFoundHint')}
        onClear={control.clear}
      />
    ) : (
      empty
    );
  }
  return <Rows {...props} />;
}

function Rows<T extends { id: number }>({ id, label, columns, list, control, open, onOpen, selection }: Props<T>) {
  const navigate = useNavigate();
  const viewport = useRef<HTMLDivElement>(null);
  const place = usePlace(id);
  const [active, setActive] = useState(place.kept?.active ?? -1);
  const [hidden] = useHiddenColumns(id, columns);
  const { items, hasMore, loadingMore, more } = list;

  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => viewport.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    initialRect: { width: 1000, height: 800 },
    initialOffset: place.kept?.offset ?? 0,
  });
  place.keep({ offset: rows.scrollOffset ?? place.kept?.offset ?? 0, active });
  const onScreen = rows.getVirtualItems();
  const first = onScreen[0]?.index ?? 0;
  const last = onScreen.at(-1)?.index ?? -1;

  useEffect(() => {
    if (hasMore && !loadingMore && last >= items.length - 30) void more();
  }, [last, items.length, hasMore, loadingMore, more]);

  const openRecord = (record: T | undefined) => {
    if (!record) return;
    if (onOpen) onOpen(record);
    else if (open) void navigate(open(record));
  };
  const step = (by: number) => {
    const next = Math.min(Math.max(active + by, 0), items.length - 1);
    setActive(next);
    rows.scrollToIndex(next);
  };
  useShortcut('j', () => step(1));
  useShortcut('k', () => step(-1));
  useShortcut('Enter', () => openRecord(items[active]), active >= 0);

  const widthOf = useWidths(columns, items);
  const selecting = useSelectionColumn(items, selection);
  const shown = columns.filter((column) => !hidden.includes(column.key));
  const width = shown.reduce((sum, column) => sum + widthOf(column), selecting ? selectionWidth : 0);
  const spacers = {
    '--list-width': `${width}px`,
    '--rows-above': `${first * rowHeight}px`,
    '--rows-below': `${Math.max(items.length - 1 - last, 0) * rowHeight}px`,
  } as CSSProperties;

  return (
    <section className={classes.list} aria-label={label} onMouseOver={showWhole} onFocus={showWhole}>
      <DataTable<T>
        height="100%"
        style={{ flex: 1, minHeight: 0, ...spacers }}
        classNames={{ table: classes.table }}
        aria-label={label}
        aria-rowcount={list.total ?? -1}
        scrollViewportRef={viewport}
        scrollAreaProps={{ viewportProps: { tabIndex: 0 }, type: 'auto', offsetScrollbars: 'x' }}
        records={items.slice(first, last + 1)}
        columns={[
          ...(selecting ? [selecting] : []),
          ...shown.map((column) => tableColumn(column, widthOf(column), control)),
        ]}
        highlightOnHover
        emptyState={<span />}
        fetching={list.refreshing && items.length === 0}
        rowClassName={(record) => (record === items[active] ? classes.active : undefined)}
        customRowAttributes={(record, index) => ({
          'aria-rowindex': first + index + 2,
          'aria-current': record === items[active] ? 'true' : undefined,
        })}
        {...(open || onOpen ? { onRowClick: ({ record, event }) => fromRow(event.target) && openRecord(record) } : {})}
      />
      <Text component="div" className={classes.footer}>
        <Total list={list} /> {loadingMore && <Loader size={10} ml="xs" />}
      </Text>
    </section>
  );
}

/** What a cell is too narrow for is shown in full on hover. */
function showWhole({ target }: { target: EventTarget }): void {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td, th') : null;
  if (!cell) return;
  const cut = [cell, ...cell.querySelectorAll<HTMLElement>('*')].some(
    (part) => part.scrollWidth > part.clientWidth + 1,
  );
  cell.title = cut ? (cell.textContent ?? '') : '';
}

/** Links, buttons and boxes inside a row do their own thing. */
function fromRow(target: EventTarget): boolean {
  return target instanceof Element && !target.closest('a, button, input, label') && !window.getSelection()?.toString();
}

function tableColumn<T>(column: Column<T>, width: number, { sort, setSort }: ListControl): DataTableColumn<T> {
  return {
    accessor: column.key,
    title: column.sortable ? (
      <SortHeader title={column.title} name={column.key} sort={sort} onSort={setSort} />
    ) : (
      column.title
    ),
    width,
    textAlign: column.align ?? 'left',
    render: column.render,
  };
}
