import { useEffect, useRef, useSyncExternalStore } from 'react';
import { live } from './connection';

/** Calls the handler with every message of a destination while the component is on screen; `null` listens to nothing. */
export function useLive<T>(destination: string | null, handler: (message: T) => void): void {
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => {
    if (!destination) return;
    return live.subscribe(destination, (message) => latest.current(message as T));
  }, [destination]);
}

/** Calls back after the socket was lost and is there again: what was missed has to be read anew. */
export function useReconnect(onReconnect: () => void): void {
  const latest = useRef(onReconnect);
  useEffect(() => {
    latest.current = onReconnect;
  });
  useEffect(() => live.onReconnect(() => latest.current()), []);
}

export function useLiveState(): boolean {
  return useSyncExternalStore(
    (listener) => live.onState(listener),
    () => live.connected,
  );
}
