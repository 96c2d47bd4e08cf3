import type { ReactNode } from 'react';
import { useFieldRule } from '../fieldRules';
import classes from './EditableField.module.css';

/** A property that nobody edits, set as those that one can. */
export function ReadOnlyField({ label, field, children }: { label: string; field?: string; children: ReactNode }) {
  const rule = useFieldRule(field);
  if (rule === 'HIDDEN') return null;
  return (
    <div className={classes.field}>
      <span className={classes.label}>{label}</span>
      <div className={classes.readonly}>{children}</div>
    </div>
  );
}
