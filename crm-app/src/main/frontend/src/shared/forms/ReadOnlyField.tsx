import type { ReactNode } from 'react';
import classes from './EditableField.module.css';

/** A property that nobody edits, set as those that one can. */
export function ReadOnlyField({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.field}>
      <span className={classes.label}>{label}</span>
      <div className={classes.readonly}>{children}</div>
    </div>
  );
}
