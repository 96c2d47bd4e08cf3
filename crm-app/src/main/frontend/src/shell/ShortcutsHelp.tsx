import { lazy, Suspense, useEffect, useState } from 'react';
import { useShortcut } from '@/shared/keyboard';

const ShortcutsDialog = lazy(async () => ({ default: (await import('./ShortcutsDialog')).ShortcutsDialog }));

const opening = new EventTarget();

export function openShortcutsHelp(): void {
  opening.dispatchEvent(new Event('open'));
}

export function ShortcutsHelp() {
  const [opened, setOpened] = useState(false);
  useShortcut('?', () => setOpened(true));
  useEffect(() => {
    const open = () => setOpened(true);
    opening.addEventListener('open', open);
    return () => opening.removeEventListener('open', open);
  }, []);

  return <Suspense>{opened && <ShortcutsDialog onClose={() => setOpened(false)} />}</Suspense>;
}
