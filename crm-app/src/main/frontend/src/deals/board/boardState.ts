import type { Board, BoardStage, Entry, Money } from '@/shared/api/types';
import { decimal, moneyText } from '../order/decimal';

/** The board as it is shown: what the server said, patched by one's own moves and by what others do. */
export type BoardState = Board;

/** Says which card is meant: leads and deals are numbered apart from their ids. */
export type CardKey = Pick<Entry, 'kind' | 'id'>;

export interface Found {
  card: Entry;
  stage: BoardStage;
}

export function findCard(board: BoardState, { kind, id }: CardKey): Found | undefined {
  for (const stage of board.stages) {
    const card = stage.items.find((item) => item.id === id && item.kind === kind);
    if (card) return { card, stage };
  }
  return undefined;
}

/**
 * Puts a card where it says it belongs, as it is now, counting and summing on both sides.
 *
 * @param at the place in the column, when a person chose one; otherwise by date, the newest first
 */
export function placeCard(board: BoardState, card: Entry, at?: number): BoardState {
  const found = findCard(board, card);
  if (found?.stage.stage.id === card.stage.id && at === undefined) {
    return changeStage(board, card.stage.id, (stage) => ({
      ...retotalled(retotalled(stage, found.card, -1), card, 1),
      items: stage.items.map((item) => (item === found.card ? card : item)),
    }));
  }
  const without = found ? takeOut(board, found) : board;
  return changeStage(without, card.stage.id, (stage) => {
    const place = at ?? placeByDate(stage.items, card);
    return { ...retotalled(stage, card, 1), items: stage.items.toSpliced(place, 0, card) };
  });
}

export function removeCard(board: BoardState, key: CardKey): BoardState {
  const found = findCard(board, key);
  return found ? takeOut(board, found) : board;
}

/** The card in another stage of this board, as it will look once the server agrees. */
export function movedTo(board: BoardState, card: Entry, stageId: number): Entry {
  const target = board.stages.find(({ stage }) => stage.id === stageId);
  return target ? { ...card, stage: target.stage } : card;
}

/** What a person's move was made from, to be undone when it is refused. */
export function undoMove(board: BoardState, before: Entry, at: number): BoardState {
  const present = findCard(board, before);
  // Somebody else changed it since: that is the truth, not what we remember.
  if (present && present.card.version > before.version) return board;
  return placeCard(board, before, at);
}

/** Takes a card that left a stage out of the figures of a column in which it was not loaded. */
export function forgetFrom(board: BoardState, stageId: number, card: Entry): BoardState {
  return changeStage(board, stageId, (stage) => retotalled(stage, card, -1));
}

export function addPage(board: BoardState, stageId: number, page: { items: Entry[]; next: string | null }): BoardState {
  return changeStage(board, stageId, (stage) => {
    const known = new Set(board.stages.flatMap(({ items }) => items.map(({ id }) => id)));
    return { ...stage, items: [...stage.items, ...page.items.filter(({ id }) => !known.has(id))], next: page.next };
  });
}

/** A board read anew over the one on screen: figures and first cards are the new ones, pages read further down stay. */
export function refreshed(present: BoardState | undefined, fresh: Board): BoardState {
  if (!present) return fresh;
  const placed = new Set(fresh.stages.flatMap(({ items }) => items.map(({ id }) => id)));
  return {
    ...fresh,
    stages: fresh.stages.map((stage) => {
      const before = present.stages.find((other) => other.stage.id === stage.stage.id);
      const last = stage.items.at(-1);
      if (!before || !stage.next || !last || before.items.length <= stage.items.length) return stage;
      const further = before.items.filter((item) => !placed.has(item.id) && newestFirst(last, item) < 0);
      return { ...stage, items: [...stage.items, ...further], next: before.next };
    }),
  };
}

function changeStage(board: BoardState, stageId: number, change: (stage: BoardStage) => BoardStage): BoardState {
  return {
    ...board,
    stages: board.stages.map((stage) => (stage.stage.id === stageId ? change(stage) : stage)),
  };
}

function takeOut(board: BoardState, { card, stage }: Found): BoardState {
  return changeStage(board, stage.stage.id, (present) => ({
    ...retotalled(present, card, -1),
    items: present.items.filter((item) => item !== card),
  }));
}

function newestFirst(first: Entry, second: Entry): number {
  return Date.parse(second.createdAt) - Date.parse(first.createdAt) || second.id - first.id;
}

function placeByDate(items: Entry[], card: Entry): number {
  const place = items.findIndex((item) => newestFirst(card, item) < 0);
  return place < 0 ? items.length : place;
}

function retotalled(stage: BoardStage, card: Entry, by: 1 | -1): BoardStage {
  const counted = { ...stage, count: Math.max(stage.count + by, 0) };
  const { amount } = card;
  if (!amount || !stage.sum) return counted;
  if (amount.currency === stage.sum.currency) return { ...counted, sum: added(stage.sum, amount, by) };
  const known = stage.otherSums.find(({ currency }) => currency === amount.currency);
  const sum = added(known ?? { amount: '0', currency: amount.currency }, amount, by);
  const others = stage.otherSums.filter((other) => other !== known);
  const otherSums = decimal(sum.amount) === 0n ? others : [...others, sum];
  return { ...counted, otherSums: otherSums.sort((a, b) => a.currency.localeCompare(b.currency)) };
}

function added(sum: Money, amount: Money, by: 1 | -1): Money {
  return { ...sum, amount: moneyText(decimal(sum.amount) + BigInt(by) * decimal(amount.amount)) };
}
