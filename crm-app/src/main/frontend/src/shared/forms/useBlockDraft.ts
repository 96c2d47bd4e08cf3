import { useState } from 'react';
import { useDraft } from '../drafts/useDraft';
import { same } from './useInPlace';

interface Kept<V, D> {
  from: V;
  to: D;
}

/** What is typed over a property of a record, with what the property was when one began. */
export function useBlockDraft<V, D>(name: string, value: V, begin: (value: V) => D) {
  const [opened, setOpened] = useState<Kept<V, D>>();
  const { value: kept, set: keep, clear, restored } = useDraft<Kept<V, D> | null>(name, null);
  const present = kept ?? opened;
  return {
    /** Nothing while it is only read. */
    typed: present?.to,
    changed: kept !== null,
    restored: restored && kept !== null,
    /** Others changed the property since. */
    overtaken: kept !== null && !same(kept.from, value),
    open: () => setOpened({ from: value, to: begin(value) }),
    change: (to: D) => keep(same(to, opened?.to) ? null : { from: present?.from ?? value, to }),
    close: () => {
      clear();
      setOpened(undefined);
    },
  };
}
