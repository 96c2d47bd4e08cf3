import { Avatar } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { fileQuery } from '../api/files';
import { useObjectUrl } from './useObjectUrl';

interface Props {
  person: { name: string; photoId: number | null };
  size: number;
}

/** A person's photo, or the initials while there is none to show. The name stands beside it, so readers hear it once. */
export function PersonAvatar({ person, size }: Props) {
  const { data } = useQuery({ ...fileQuery(person.photoId ?? 0), enabled: person.photoId !== null });
  const url = useObjectUrl(person.photoId === null ? null : data);
  return <Avatar name={person.name} src={url} alt="" color="accent" variant="filled" size={size} aria-hidden />;
}
