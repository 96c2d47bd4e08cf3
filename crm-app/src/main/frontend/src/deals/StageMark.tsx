import type { Entry } from '@/shared/api/types';
import classes from './StageMark.module.css';

/** A stage's name beside its colour. */
export function StageMark({ stage }: { stage: Pick<Entry['stage'], 'name' | 'colour'> }) {
  return (
    <span className={classes.stage} title={stage.name}>
      <span className={classes.colour} style={{ background: stage.colour }} aria-hidden />
      {stage.name}
    </span>
  );
}
