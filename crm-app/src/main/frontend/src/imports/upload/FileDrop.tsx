import { Group, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconFileSpreadsheet, IconUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/shared/formats/FormatsProvider';

interface Props {
  file: File | null;
  onChoose: (file: File) => void;
  disabled: boolean;
}

/** Takes any file: what cannot be read is refused by the server, which says what it is and what to do with it. */
export function FileDrop({ file, onChoose, disabled }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Dropzone
      multiple={false}
      disabled={disabled}
      onDrop={([chosen]) => chosen && onChoose(chosen)}
      inputProps={{ 'aria-label': t('imports.choose') }}
      aria-label={t('imports.choose')}
      py="xl"
    >
      <Group justify="center" gap="md" mih={96} style={{ pointerEvents: 'none' }}>
        {file ? <IconFileSpreadsheet size={36} stroke={1.3} /> : <IconUpload size={36} stroke={1.3} />}
        <Stack gap={2} style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
          <Text fw={500}>{file ? file.name : t('imports.drop')}</Text>
          <Text size="sm" c="dimmed">
            {file ? `${formats.fileSize(file.size)} · ${t('imports.dropAnother')}` : t('imports.dropHint')}
          </Text>
        </Stack>
      </Group>
    </Dropzone>
  );
}
