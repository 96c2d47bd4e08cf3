import type { ComponentType, RefObject } from 'react';

/** What the head of a column covers of its cards. */
export const headHeight = 64;

/** A column as it is shown: its first cards, and where to read on. */
export interface ShownColumn<C> {
  id: number;
  items: C[];
  count: number;
  next: string | null;
}

export interface CardProps<C> {
  card: C;
  /** Says how to lift it by keys. */
  describedBy: string | undefined;
  dragged?: boolean;
  arrived?: boolean;
  onMenu: (card: C, button: HTMLElement) => void;
}

export interface ColumnActions<C> {
  more: (columnId: number) => void;
  create: ((columnId: number) => void) | undefined;
  menu: (card: C, button: HTMLElement) => void;
}

export interface CardsProps<C extends { id: number }> {
  column: ShownColumn<C>;
  Card: ComponentType<CardProps<C>>;
  cardHeight: number;
  /** Of a column without cards. */
  empty: string;
  /** The card that has just come here, to be brought into view. */
  arrivedId: number | undefined;
  actions: ColumnActions<C>;
  mayMove: (card: C) => boolean;
  /** What scrolls. */
  region: RefObject<HTMLElement | null>;
}
