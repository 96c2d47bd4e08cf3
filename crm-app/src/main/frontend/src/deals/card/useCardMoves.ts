import { type EntryCard, loseEntry, moveEntry } from '../entries';
import { useMoveTeller } from '../moves';
import type { CardControl } from './useEntryCard';

export interface CardMoves {
  move: (stageId: number, reason?: string) => Promise<void>;
  lose: (reason: string) => Promise<void>;
}

/** Takes the record on screen to another stage; each move can be undone. */
export function useCardMoves(control: CardControl): CardMoves {
  const tell = useMoveTeller();
  const run = async (change: (present: EntryCard) => Promise<EntryCard>) => {
    let before: EntryCard | undefined;
    const after = await control.run((present) => {
      before = present;
      return change(present);
    });
    if (before && before.stage.id !== after.stage.id) tell(before, after);
  };
  return {
    move: (stageId, reason) => run((present) => moveEntry(present, stageId, reason)),
    lose: (reason) => run((present) => loseEntry(present, reason)),
  };
}
