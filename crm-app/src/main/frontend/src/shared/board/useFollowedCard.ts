import { type RefObject, useCallback, useEffect, useRef } from 'react';

/** The card that has the focus, told by its title. */
export function cardAt(target: EventTarget): number | undefined {
  const id = target instanceof HTMLElement ? target.dataset.card : undefined;
  return id === undefined ? undefined : Number(id);
}

/**
 * Keeps the focus on a card that is moved by keys: on its way from one column to another it goes and comes anew, however
 * late the server answers, and the focus would fall to the page each time. It is followed until one turns to something else.
 */
export function useFollowedCard(region: RefObject<HTMLElement | null>): (id: number) => void {
  const stop = useRef<(() => void) | undefined>(undefined);
  useEffect(() => () => stop.current?.(), []);

  return useCallback(
    (id: number) => {
      stop.current?.();
      const following = new AbortController();
      const title = () => region.current?.querySelector<HTMLElement>(`[data-card="${id}"]`);
      const refocus = () => {
        const place = title()?.closest('li');
        if (!place || (document.activeElement !== document.body && document.activeElement !== place)) return;
        title()?.focus({ preventScroll: true });
        // A focus is nothing where it is not seen.
        place.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      };
      const observer = new MutationObserver(refocus);
      stop.current = () => {
        following.abort();
        observer.disconnect();
      };
      const { signal } = following;
      document.addEventListener('pointerdown', () => stop.current?.(), { capture: true, signal });
      document.addEventListener(
        'focusin',
        ({ target }) => {
          const place = title()?.closest('li');
          if (target === place) refocus();
          else if (place && target instanceof Node && !place.contains(target)) stop.current?.();
        },
        { signal },
      );
      // A dialog that asks before the move lies outside of the board.
      observer.observe(document.body, { childList: true, subtree: true });
      refocus();
    },
    [region],
  );
}
