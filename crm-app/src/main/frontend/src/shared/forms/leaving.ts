import { type FocusEvent, type RefObject, useEffect, useRef } from 'react';
import { overlaysId } from '../i18n';

/** Whether the keyboard or pointer has left a property that is being edited. */
export function leaves({ relatedTarget }: FocusEvent, form: HTMLElement | null): boolean {
  // Lists and calendars of the property lie in the overlays, and another window takes the focus without leaving it.
  const within =
    relatedTarget instanceof Element &&
    (form?.contains(relatedTarget) || relatedTarget.closest(`#${overlaysId}`) !== null);
  const away = relatedTarget === null && !document.hasFocus();
  return !within && !away;
}

/** Has the browser ask before the page goes while something typed is not saved. */
export function useUnsavedWarning(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsaved]);
}

/** Whether the component is still on the page, for what ends after a while. */
export function useIsShown(): RefObject<boolean> {
  const shown = useRef(true);
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
    };
  }, []);
  return shown;
}
