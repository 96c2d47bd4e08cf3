import { Button, FileButton, Group, Input, Stack, Text } from '@mantine/core';
import { IconTrash, IconUpload } from '@tabler/icons-react';
import { type DragEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/problem';
import { useProblemText } from '../ui/problemText';
import classes from './PhotoField.module.css';

interface Props {
  avatar: ReactNode;
  has: boolean;
  busy: boolean;
  error: unknown;
  onChoose: (photo: File) => void;
  onRemove: () => void;
}

/** A photo with what can be done about it. The server says what it does not take. */
export function PhotoField({ avatar, has, busy, error, onChoose, onRemove }: Props) {
  const { t } = useTranslation();
  const text = useProblemText();
  const hint = useId();
  const forget = useRef<() => void>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [photo] = event.dataTransfer.files;
    if (photo && !busy) onChoose(photo);
  };
  const fields = error instanceof ApiError ? error.fields : {};
  return (
    <Group
      wrap="nowrap"
      align="center"
      role="group"
      aria-label={t('shared.fields.photoId')}
      className={classes.field}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {avatar}
      <Stack gap={6} style={{ minWidth: 0 }}>
        <Group gap="xs">
          <FileButton
            accept="image/jpeg,image/png,image/webp"
            resetRef={forget}
            inputProps={{ 'aria-label': t('shared.photo.choose') }}
            onChange={(photo) => {
              // The same file may be chosen again after it was removed or refused.
              forget.current?.();
              if (photo) onChoose(photo);
            }}
          >
            {(props) => (
              <Button
                {...props}
                variant="default"
                leftSection={<IconUpload size={16} />}
                loading={busy}
                aria-describedby={hint}
              >
                {t(has ? 'shared.photo.replace' : 'shared.photo.upload')}
              </Button>
            )}
          </FileButton>
          {has && (
            <Button
              variant="subtle"
              color="gray"
              leftSection={<IconTrash size={16} />}
              disabled={busy}
              onClick={onRemove}
            >
              {t('shared.photo.remove')}
            </Button>
          )}
        </Group>
        <Text id={hint} size="xs" c="dimmed">
          {t('shared.photo.hint')}
        </Text>
        {Boolean(error) && <Input.Error role="alert">{fields.file ?? fields.photoId ?? text(error)}</Input.Error>}
      </Stack>
    </Group>
  );
}
