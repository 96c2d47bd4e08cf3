import { useEffect, useRef } from 'react';

/** A page that is read first comes later than its address. */
const looks = [50, 300, 1000];

const main = () => document.getElementById('main');

/**
 * What had the focus goes with its page: the next one has it then, so that keys and readers go on from there and not from the top. Once
 * something on it was focused or a key was pressed, the focus is the person's: it is nowhere also while a card is being moved.
 */
export function useFocusOnPage(address: string): void {
  const shown = useRef(address);
  useEffect(() => {
    if (shown.current === address) return;
    shown.current = address;
    const waiting = new AbortController();
    const timers = looks.map((after) =>
      setTimeout(() => {
        if (document.activeElement === document.body) main()?.focus({ preventScroll: true });
      }, after),
    );
    const leave = () => {
      timers.forEach(clearTimeout);
      waiting.abort();
    };
    const { signal } = waiting;
    document.addEventListener('keydown', leave, { signal });
    document.addEventListener('focusin', ({ target }) => target !== main() && leave(), { signal });
    return leave;
  }, [address]);
}
