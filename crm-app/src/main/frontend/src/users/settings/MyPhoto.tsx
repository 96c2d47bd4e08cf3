import { useMutation, useQueryClient } from '@tanstack/react-query';
import { uploadFile } from '@/shared/api/files';
import { PhotoField } from '@/shared/forms/PhotoField';
import { useMe } from '@/shared/me';
import { PersonAvatar } from '@/shared/ui/PersonAvatar';
import { useChangeMe } from './useChangeMe';

/** One's own photo; a change of it is saved at once. */
export function MyPhoto() {
  const me = useMe();
  const client = useQueryClient();
  const change = useChangeMe();
  const show = useMutation({
    mutationFn: async (photo: File | null) => change.mutateAsync({ photoId: photo ? await uploadFile(photo) : null }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['USER'] }),
        client.invalidateQueries({ queryKey: ['groups'] }),
        client.invalidateQueries({ queryKey: ['activity'] }),
      ]),
  });
  return (
    <PhotoField
      avatar={<PersonAvatar person={me} size={88} />}
      has={me.photoId !== null}
      busy={show.isPending}
      error={show.error}
      onChoose={(photo) => show.mutate(photo)}
      onRemove={() => show.mutate(null)}
    />
  );
}
