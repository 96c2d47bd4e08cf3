import classes from './PresenceDot.module.css';

/** A person's name in running text or a list; whether they are there is shown on photos. */
export function PersonName({ person }: { person: { name: string } }) {
  return (
    <span className={classes.name} title={person.name}>
      {person.name}
    </span>
  );
}
