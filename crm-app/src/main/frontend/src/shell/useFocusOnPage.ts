import { useEffect, useRef } from 'react';

/** A page that is read first comes later than its address. */
const looks = [50, 300, 1000];

/** What had the focus goes with its page: the next one has it then, so that keys and readers go on from there and not from the top. */
export function useFocusOnPage(address: string): void {
  const shown = useRef(address);
  useEffect(() => {
    if (shown.current === address) return;
    shown.current = address;
    const timers = looks.map((after) =>
      setTimeout(() => {
        if (document.activeElement === document.body) document.getElementById('main')?.focus({ preventScroll: true });
      }, after),
    );
    return () => timers.forEach(clearTimeout);
  }, [address]);
}
