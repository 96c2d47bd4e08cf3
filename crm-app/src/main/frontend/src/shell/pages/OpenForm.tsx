import { type FormEventHandler, type PropsWithChildren, useEffect, useRef } from 'react';
import classes from './OpenForm.module.css';

interface Props extends PropsWithChildren {
  /** Sent, or answered and about to give way to another page, whose code may still be on its way. */
  busy: boolean;
  onSubmit: FormEventHandler<HTMLFormElement>;
}

/** The form of a page that leads to another one. While it is busy nothing can be typed into it that would be lost with it. */
export function OpenForm({ busy, onSubmit, children }: Props) {
  const fields = useRef<HTMLFieldSetElement>(null);
  const left = useRef<HTMLElement>(null);
  useEffect(() => {
    // Whoever is disabled loses the focus; after a refusal one goes on where one was.
    if (!busy && document.activeElement === document.body) left.current?.focus();
  }, [busy]);
  return (
    <form noValidate onSubmit={onSubmit} onFocus={({ target }) => (left.current = target)}>
      <fieldset ref={fields} disabled={busy} className={classes.fields}>
        {children}
      </fieldset>
    </form>
  );
}
