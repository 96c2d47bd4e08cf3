import { describe, expect, it } from 'vitest';
import type { Board, BoardStage, Entry } from '@/shared/api/types';
import { applyMessage, applyRead, type FunnelMessage } from './boardLive';
import { addPage, findCard, movedTo, placeCard, refreshed, removeCard, undoMove } from './boardState';

function stageRef(id: number) {
  return { id, name: `Етап ${id}`, colour: '#336699', kind: 'OPEN' as const };
}

function card(id: number, stageId: number, amount: string | null = '10.10', currency = 'UAH'): Entry {
  return {
    id,
    version: 1,
    kind: 'DEAL',
    number: 237000 + id,
    title: `Замовлення ${id}`,
    stage: stageRef(stageId),
    funnel: { id: 1, name: 'Продажі' },
    // The greater the id, the newer.
    createdAt: new Date(Date.UTC(2026, 0, 1) + id * 60_000).toISOString(),
    stageChangedAt: '2026-01-01T00:00:00Z',
    closedAt: null,
    paymentStatus: 'NOT_PAID',
    comment: null,
    source: null,
    sourceDetail: null,
    responsible: { id: 1, name: 'Олена' },
    contact: null,
    company: null,
    amount: amount === null ? null : { amount, currency },
    tags: [],
    nextStep: null,
  };
}

function column(id: number, items: Entry[], count: number, sum: string, next: string | null = null): BoardStage {
  return { stage: stageRef(id), count, sum: { amount: sum, currency: 'UAH' }, otherSums: [], items, next };
}

/** Stage 1 holds cards 9 and 5 and forty unread ones, stage 2 holds card 7, stage 3 nothing. */
function board(): Board {
  return {
    funnel: { id: 1, name: 'Продажі', kind: 'DEAL' },
    stages: [
      column(1, [card(9, 1), card(5, 1)], 42, '1000.20', 'after-5'),
      column(2, [card(7, 2, '0.20')], 1, '0.20'),
      column(3, [], 0, '0.00'),
    ],
  };
}

function ids(state: Board, stageId: number) {
  return state.stages.find(({ stage }) => stage.id === stageId)?.items.map(({ id }) => id);
}

function figures(state: Board, stageId: number) {
  const stage = state.stages.find((one) => one.stage.id === stageId);
  return [stage?.count, stage?.sum?.amount];
}

function message(change: Partial<FunnelMessage>): FunnelMessage {
  return { type: 'MOVED', kind: 'DEAL', id: 9, stageId: 2, fromStageId: 1, version: 2, ...change };
}

describe('a move on the board', () => {
  it('takes the card, its count and its sum along, exactly', () => {
    const moved = placeCard(board(), movedTo(board(), card(9, 1), 2), 1);
    expect(ids(moved, 1)).toEqual([5]);
    expect(ids(moved, 2)).toEqual([7, 9]);
    expect(figures(moved, 1)).toEqual([41, '990.10']);
    expect(figures(moved, 2)).toEqual([2, '10.30']);
    expect(findCard(moved, card(9, 2))?.card.stage).toEqual(stageRef(2));
  });

  it('leaves the columns that it does not concern as they were, so that they need not be drawn again', () => {
    const before = board();
    const moved = placeCard(before, movedTo(before, card(9, 1), 2), 0);
    expect(moved.stages[2]).toBe(before.stages[2]);
  });

  it('keeps its place when the server’s answer comes', () => {
    const moved = placeCard(board(), movedTo(board(), card(9, 1), 2), 1);
    const answered = placeCard(moved, { ...card(9, 2), version: 2 });
    expect(ids(answered, 2)).toEqual([7, 9]);
    expect(figures(answered, 2)).toEqual([2, '10.30']);
    expect(findCard(answered, card(9, 2))?.card.version).toBe(2);
  });

  it('is undone to where it came from when it is refused', () => {
    const before = card(9, 1);
    const undone = undoMove(placeCard(board(), movedTo(board(), before, 2), 0), before, 0);
    expect(undone).toEqual(board());
  });

  it('is not undone over what somebody else did meanwhile', () => {
    const optimistic = placeCard(board(), movedTo(board(), card(9, 1), 2), 0);
    const { board: theirs } = applyMessage(optimistic, message({ stageId: 3, version: 2 }), false);
    expect(ids(undoMove(theirs, card(9, 1), 0), 3)).toEqual([9]);
  });

  it('shows the truth that came with a lost race', () => {
    const optimistic = placeCard(board(), movedTo(board(), card(9, 1), 2), 0);
    const truth = placeCard(optimistic, { ...card(9, 3, '99.90'), version: 4 });
    expect(ids(truth, 2)).toEqual([7]);
    expect(figures(truth, 2)).toEqual([1, '0.20']);
    expect(ids(truth, 3)).toEqual([9]);
    expect(figures(truth, 3)).toEqual([1, '99.90']);
  });

  it('counts other currencies apart and forgets those that are gone', () => {
    const dollars = placeCard(board(), card(11, 3, '5.00', 'USD'));
    expect(dollars.stages[2]?.otherSums).toEqual([{ amount: '5.00', currency: 'USD' }]);
    expect(figures(dollars, 3)).toEqual([1, '0.00']);
    expect(removeCard(dollars, card(11, 3)).stages[2]?.otherSums).toEqual([]);
  });
});

describe('a live message', () => {
  it('moves a card that is on screen without asking', () => {
    const { board: after, need } = applyMessage(board(), message({}), false);
    expect(need).toBe('NOTHING');
    expect(ids(after, 2)).toEqual([9, 7]);
    expect(figures(after, 1)).toEqual([41, '990.10']);
    expect(findCard(after, card(9, 2))?.card.version).toBe(2);
  });

  it('about one’s own move changes nothing again', () => {
    const own = placeCard(board(), { ...card(9, 2), version: 2 });
    expect(applyMessage(own, message({}), false)).toEqual({ board: own, need: 'NOTHING' });
  });

  it('that is older than what is shown is ignored', () => {
    const present = placeCard(board(), { ...card(9, 3), version: 5 });
    expect(applyMessage(present, message({ version: 4 }), false).board).toBe(present);
  });

  it('asks for a card that is new here and takes it in by date, with its figures', () => {
    const created = message({ type: 'CREATED', id: 6, stageId: 1, fromStageId: null, version: 1 });
    expect(applyMessage(board(), created, false).need).toBe('CARD');
    const after = applyRead(board(), card(6, 1), created);
    expect(ids(after, 1)).toEqual([9, 6, 5]);
    expect(figures(after, 1)).toEqual([43, '1010.30']);
  });

  it('about a card further down takes it out of the figures of where it was', () => {
    const after = applyRead(board(), card(2, 3, '100.00'), message({ id: 2, stageId: 3 }));
    expect(figures(after, 1)).toEqual([41, '900.20']);
    expect(figures(after, 3)).toEqual([1, '100.00']);
  });

  it('leaves it to the server whether a card belongs to a filtered board', () => {
    expect(applyMessage(board(), message({ id: 2 }), true).need).toBe('BOARD');
    expect(applyMessage(board(), message({ type: 'CHANGED', stageId: 1 }), true).need).toBe('BOARD');
  });

  it('of a change replaces the card where it is', () => {
    const changed = message({ type: 'CHANGED', stageId: 1 });
    expect(applyMessage(board(), changed, false).need).toBe('CARD');
    const after = applyRead(board(), { ...card(9, 1, '20.20'), version: 2 }, changed);
    expect(ids(after, 1)).toEqual([9, 5]);
    expect(figures(after, 1)).toEqual([42, '1010.30']);
  });

  it('takes away what was deleted or left for a stage that is not shown', () => {
    expect(ids(applyMessage(board(), message({ type: 'REMOVED' }), false).board, 1)).toEqual([5]);
    expect(ids(applyMessage(board(), message({ stageId: 77 }), false).board, 1)).toEqual([5]);
  });
});

describe('a hand-over', () => {
  it('leaves the card where its new person’s viewers see it, until the board is read', () => {
    const handed = placeCard(board(), { ...card(9, 1), version: 2 });
    const after = applyMessage(handed, message({ type: 'REMOVED', stageId: 1, version: 2 }), false);
    expect(after).toEqual({ board: handed, need: 'BOARD' });
  });
});

describe('reading on', () => {
  it('adds a page without repeating what came there otherwise', () => {
    const after = addPage(board(), 1, { items: [card(5, 1), card(4, 1), card(3, 1)], next: null });
    expect(ids(after, 1)).toEqual([9, 5, 4, 3]);
    expect(after.stages[0]?.next).toBeNull();
    expect(figures(after, 1)).toEqual([42, '1000.20']);
  });

  it('anew keeps the pages that were read further down', () => {
    const read = addPage(board(), 1, { items: [card(4, 1), card(3, 1)], next: 'after-3' });
    const fresh = board();
    fresh.stages[0] = column(1, [card(12, 1), card(5, 1)], 50, '2000.00', 'after-5');
    const after = refreshed(read, fresh);
    expect(ids(after, 1)).toEqual([12, 5, 4, 3]);
    expect(figures(after, 1)).toEqual([50, '2000.00']);
    expect(after.stages[0]?.next).toBe('after-3');
  });
});
