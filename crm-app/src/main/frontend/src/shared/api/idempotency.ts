import { useRef } from 'react';

/**
 * One key for one intended record: pressing «save» again after a lost answer repeats the key, so nothing is made twice.
 * Something else to be made has another key; call `renew` once the record has been made.
 */
export function useIdempotencyKey() {
  const key = useRef(randomKey());
  const meant = useRef<string>(undefined);
  const renew = () => {
    key.current = randomKey();
    meant.current = undefined;
  };
  return {
    /** @param content what is to be made, where it may have been changed since it was refused */
    headers: (content?: unknown) => {
      const asked = JSON.stringify(content);
      if (meant.current !== undefined && meant.current !== asked) renew();
      meant.current = asked;
      return { 'Idempotency-Key': key.current };
    },
    renew,
  };
}

function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
