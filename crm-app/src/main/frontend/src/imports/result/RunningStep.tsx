import { Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Import } from '@/shared/api/types';
import { useFormats } from '@/shared/formats/FormatsProvider';
import { useLiveState } from '@/shared/live/useLive';
import { Card } from '@/shared/ui/Card';
import { Counts } from './Counts';
import { percentDone } from './counts';

/** The server is at work; the page may be left and come back to. */
export function RunningStep({ file }: { file: Import }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const live = useLiveState();
  const percent = percentDone(file);
  const undoing = file.state === 'UNDOING';
  const title = t(undoing ? 'imports.running.undoing' : 'imports.running.title');
  return (
    <Card title={title}>
      <Stack gap="sm">
        <Progress value={percent ?? 100} animated striped size="lg" transitionDuration={200} aria-label={title} />
        <Text role="status">
          {undoing
            ? t('imports.running.undone', { text: formats.number(file.undo?.restored ?? 0) })
            : t('imports.running.rows', { done: formats.number(file.done), total: formats.number(file.total ?? 0) })}
        </Text>
        {!undoing && <Counts file={file} />}
        <Text size="sm" c="dimmed">
          {t(live ? 'imports.running.leave' : 'imports.running.noLive')}
        </Text>
      </Stack>
    </Card>
  );
}
