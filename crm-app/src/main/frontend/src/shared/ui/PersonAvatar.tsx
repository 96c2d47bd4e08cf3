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
  const photo =
    person.photoId === null ? (
      <Initials name={person.name} size={size} url={null} />
    ) : (
      <Photo id={person.photoId} name={person.name} size={size} />
    );
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

function Photo({ id, name, size }: { id: number; name: string; size: number }) {
  const { data } = useQuery(fileQuery(id));
  return <Initials name={name} size={size} url={useObjectUrl(data)} />;
}

function Initials({ name, size, url }: { name: string; size: number; url: string | null | undefined }) {
  return <Avatar name={name} src={url} alt="" color="initials" size={size} aria-hidden />;
}
