import { useEffect, useRef } from 'react';
import { usePreferences } from './me';

/** Physical keys, so that a shortcut works in the Ukrainian layout too. */
const codes = { c: 'KeyC', j: 'KeyJ', k: 'KeyK', Enter: 'Enter', Escape: 'Escape', '?': 'Slash' } as const;

export type ShortcutKey = keyof typeof codes;

function typing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

function matches(event: KeyboardEvent, key: ShortcutKey): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (key === '?') return event.key === '?' || (event.shiftKey && event.code === codes['?']);
  return !event.shiftKey && (event.code === codes[key] || event.key === key);
}

const takenBack: (() => void)[] = [];

/** Ctrl+Z takes back what was done last, of what can be; in a text it stays the text's. */
export function useUndoKey(undo: () => void, active: boolean): void {
  const latest = useRef(undo);
  useEffect(() => {
    latest.current = undo;
  });
  useEffect(() => {
    if (!active) return;
    const own = () => latest.current();
    takenBack.push(own);
    function pressed(event: KeyboardEvent) {
      if (event.defaultPrevented || typing(event.target) || takenBack.at(-1) !== own) return;
      if (event.code !== 'KeyZ' || event.shiftKey || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      own();
    }
    window.addEventListener('keydown', pressed);
    return () => {
      window.removeEventListener('keydown', pressed);
      takenBack.splice(takenBack.indexOf(own), 1);
    };
  }, [active]);
}

/** Menus and popovers stay in the document after they close, unseen. */
function overlayOpen(): boolean {
  const overlays = document.querySelectorAll('[role="dialog"], [role="menu"], [role="listbox"]');
  return [...overlays].some((overlay) => overlay.checkVisibility());
}

/**
 * Runs the handler on a single key, unless the person types, a dialog or menu is open, or they switched such keys off.
 * Keys that a focused control uses itself (Enter on a link or button) stay the control's.
 */
export function useShortcut(key: ShortcutKey, handler: () => void, active = true): void {
  const [{ shortcuts = true }] = usePreferences();
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => {
    if (!active || !shortcuts) return;
    function pressed(event: KeyboardEvent) {
      if (event.defaultPrevented || typing(event.target) || !matches(event, key)) return;
      if (overlayOpen()) return;
      if (key === 'Enter' && event.target instanceof HTMLElement && event.target.closest('a, button, [role="button"]'))
        return;
      event.preventDefault();
      latest.current();
    }
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [key, active, shortcuts]);
}
