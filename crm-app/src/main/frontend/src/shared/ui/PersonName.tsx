import { PresenceDot } from './PresenceDot';
import classes from './PresenceDot.module.css';

/** A person's name in running text or a list, with the presence beside it: read after the name, seen before it. */
export function PersonName({ person }: { person: { id: number; name: string } }) {
  return (
    <span className={classes.named} title={person.name}>
      <span className={classes.name}>{person.name}</span> <PresenceDot userId={person.id} />
    </span>
  );
}
