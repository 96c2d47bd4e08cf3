import type { Entry } from '@/shared/api/types';
import { type BoardState, findCard, forgetFrom, movedTo, placeCard, removeCard } from './boardState';

/** What `/topic/funnels.{id}` tells: ids only, to those who may see the record. */
export interface FunnelMessage {
  type: 'CREATED' | 'MOVED' | 'CHANGED' | 'REMOVED';
  kind: Entry['kind'];
  id: number;
  stageId: number;
  fromStageId?: number | null;
  version: number;
}

/** What has to be read before the board is true again. */
export type Need = 'NOTHING' | 'CARD' | 'BOARD';

/**
 * Does to the board what a message says, as far as that is known without asking.
 *
 * @param filtered whether the board shows a part only, so that a card's belonging to it is the server's to say
 */
export function applyMessage(
  board: BoardState,
  message: FunnelMessage,
  filtered: boolean,
): { board: BoardState; need: Need } {
  const found = findCard(board, message);
  if (message.type === 'REMOVED') {
    // Who hands a card over is told that it is gone from the former person, and may see it still.
    const news = found && message.version > found.card.version;
    return news ? { board: removeCard(board, message), need: 'NOTHING' } : { board, need: 'BOARD' };
  }
  if (!found) return { board, need: filtered || message.type === 'CHANGED' ? 'BOARD' : 'CARD' };
  const { card } = found;
  if (message.version < card.version) return { board, need: 'NOTHING' };
  if (message.version === card.version && message.stageId === card.stage.id) return { board, need: 'NOTHING' };
  if (message.type === 'CHANGED') return { board, need: filtered ? 'BOARD' : 'CARD' };
  if (!board.stages.some(({ stage }) => stage.id === message.stageId)) {
    return { board: removeCard(board, message), need: 'NOTHING' };
  }
  const moved = { ...movedTo(board, card, message.stageId), version: message.version };
  return { board: placeCard(board, moved), need: 'NOTHING' };
}

/** Takes in a card that was read because a message named it. */
export function applyRead(board: BoardState, card: Entry, message: FunnelMessage): BoardState {
  const found = findCard(board, card);
  if (found && found.card.version > card.version) return board;
  const left = message.fromStageId;
  const without = !found && message.type === 'MOVED' && left ? forgetFrom(board, left, card) : board;
  return placeCard(without, card);
}
