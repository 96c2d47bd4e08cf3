import type { RefObject } from 'react';
import type { BoardStage, Entry } from '@/shared/api/types';

export const cardHeight = 140;
/** What the head of a column covers of its cards. */
export const headHeight = 64;

export interface ColumnActions {
  more: (stageId: number) => void;
  create: ((stageId: number) => void) | undefined;
  menu: (card: Entry, button: HTMLElement) => void;
}

export interface CardsProps {
  column: BoardStage;
  /** The card that has just come here, to be brought into view. */
  arrivedId: number | undefined;
  actions: ColumnActions;
  mayMove: (card: Entry) => boolean;
  /** What scrolls. */
  region: RefObject<HTMLElement | null>;
}
