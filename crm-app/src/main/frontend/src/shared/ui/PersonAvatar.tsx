import { Avatar } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { fileQuery } from '../api/files';
import { PresenceDot } from './PresenceDot';
import classes from './PresenceDot.module.css';
import { useObjectUrl } from './useObjectUrl';

interface Props {
  /** With the id of an account, the presence is shown too. */
  person: { id?: number; name: string; photoId: number | null };
  size: number;
}

const large = 60;

/** A person's photo, or the initials while there is none to show. The name stands beside it, so readers hear it once. */
export function PersonAvatar({ person, size }: Props) {
  const { data } = useQuery({ ...fileQuery(person.photoId ?? 0), enabled: person.photoId !== null });
  const url = useObjectUrl(person.photoId === null ? null : data);
  const photo = <Avatar name={person.name} src={url} alt="" color="accent" variant="filled" size={size} aria-hidden />;
  if (person.id === undefined) return photo;
  return (
    <span className={classes.person}>
      {photo}
      <span className={classes.corner} data-large={size > large || undefined}>
        <PresenceDot userId={person.id} />
      </span>
    </span>
  );
}
