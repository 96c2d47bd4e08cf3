import { Avatar } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { uploadInvitedPhoto } from '@/shared/api/files';
import { PhotoField } from '@/shared/forms/PhotoField';
import { useObjectUrl } from '@/shared/ui/useObjectUrl';

interface Props {
  token: string;
  name: string;
  photoId: number | null;
  onChange: (photoId: number | null) => void;
}

/** The photo of somebody who is not signed in yet: what was chosen is shown from where it lies, as the server shows it to colleagues only. */
export function InvitedPhoto({ token, name, photoId, onChange }: Props) {
  const [chosen, setChosen] = useState<File | null>(null);
  const url = useObjectUrl(photoId === null ? null : chosen);
  const send = useMutation({
    mutationFn: (photo: File) => uploadInvitedPhoto(token, photo),
    onSuccess: (id, photo) => {
      setChosen(photo);
      onChange(id);
    },
  });
  return (
    <PhotoField
      avatar={<Avatar name={name} src={url} alt="" color="initials" size={88} aria-hidden />}
      has={photoId !== null}
      busy={send.isPending}
      error={send.error}
      onChoose={(photo) => send.mutate(photo)}
      onRemove={() => {
        send.reset();
        onChange(null);
      }}
    />
  );
}
