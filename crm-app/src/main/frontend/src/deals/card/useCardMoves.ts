import { useMoveTeller } from '../moves';
import { type EntryCard, type EntryControl, loseEntry, moveEntry } from '../queries';

export interface CardMoves {
  move: (stageId: number, reason?: string) => Promise<void>;
  lose: (reason: string) => Promise<void>;
}

/** Takes the record on screen to another stage; each move can be undone. */
export function useCardMoves<T extends EntryCard>(control: EntryControl<T>): CardMoves {
  const tell = useMoveTeller();
  const run = async (change: (present: T) => Promise<EntryCard>) => {
    let before: EntryCard | undefined;
    const after = await control.run(['stage'], (present) => {
      before = present;
      return change(present) as Promise<T>;
    });
    if (before && before.stage.id !== after.stage.id) tell(before, after);
  };
  return {
    move: (stageId, reason) => run((present) => moveEntry(present, stageId, reason)),
    lose: (reason) => run((present) => loseEntry(present, reason)),
  };
}
