import { useEffect, useState } from 'react';

export type Moving = typeof import('./MovingCards');

let loaded: Moving | undefined;

/** What makes cards movable and endless: it comes after the first cards are on screen, so that one sees those sooner. */
export function useMoving(): Moving | undefined {
  const [moving, setMoving] = useState(loaded);
  useEffect(() => {
    if (loaded) return;
    let wanted = true;
    void import('./MovingCards').then((module) => {
      loaded = module;
      if (wanted) setMoving(module);
    });
    return () => {
      wanted = false;
    };
  }, []);
  return moving;
}
