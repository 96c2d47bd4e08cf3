import { lazy, Suspense, useEffect, useState } from 'react';
import { onSessionEnd } from '@/shared/auth/session';

const SessionEndedDialog = lazy(async () => ({ default: (await import('./SessionEndedDialog')).SessionEndedDialog }));

/** Says that the session is over and leaves the page as it is, so that what was typed can still be copied. */
export function SessionEnded() {
  const [ended, setEnded] = useState(false);
  useEffect(() => onSessionEnd(() => setEnded(true)), []);
  return <Suspense>{ended && <SessionEndedDialog onClose={() => setEnded(false)} />}</Suspense>;
}
