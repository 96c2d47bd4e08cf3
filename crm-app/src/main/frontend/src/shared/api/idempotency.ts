import { useRef } from 'react';

/**
 * One key for one intended record: pressing «save» again after a lost answer repeats the key, so nothing is made twice.
 * Call `renew` once the record has been made.
 */
export function useIdempotencyKey() {
  const key = useRef(randomKey());
  return {
    headers: () => ({ 'Idempotency-Key': key.current }),
    renew: () => {
      key.current = randomKey();
    },
  };
}

function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
