import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
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

const lostAfter = 4000;

/** Whether the server has been out of reach for some seconds; one that comes back at once is no loss. */
export function useConnectionLost(): boolean {
  const connected = useLiveState();
  const [lost, setLost] = useState(false);
  useEffect(() => {
    if (connected) return setLost(false);
    const offline = () => setLost(true);
    const timer = setTimeout(offline, lostAfter);
    window.addEventListener('offline', offline);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('offline', offline);
    };
  }, [connected]);
  return lost;
}

export function useLiveState(): boolean {
  return useSyncExternalStore(
    (listener) => live.onState(listener),
    () => live.connected,
  );
}
