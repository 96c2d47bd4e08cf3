import { useRef } from 'react';

interface Sized<T> {
  key: string;
  width: number;
  text?: (record: T) => string;
}

/** A figure of the list's type, and what stands beside a cell's text. */
const charWidth = 8.2;
const cellPadding = 24;

export function widthFor(longest: number, least: number): number {
  return Math.max(least, Math.ceil(longest * charWidth + cellPadding));
}

/** How wide columns must be for no number of those read to be cut; each record is looked at once. */
export function useWidths<T>(columns: Sized<T>[], items: T[]): (column: Sized<T>) => number {
  const seen = useRef({ first: items[0], count: 0, longest: new Map<string, number>() });
  if (seen.current.first !== items[0] || seen.current.count > items.length) {
    seen.current = { first: items[0], count: 0, longest: new Map() };
  }
  const { longest, count } = seen.current;
  for (const { key, text } of columns) {
    if (!text) continue;
    const length = items.slice(count).reduce((most, record) => Math.max(most, text(record).length), 0);
    longest.set(key, Math.max(longest.get(key) ?? 0, length));
  }
  seen.current.count = items.length;
  return ({ key, width }) => widthFor(longest.get(key) ?? 0, width);
}
