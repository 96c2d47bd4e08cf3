import { Alert, Anchor, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ExportItem } from '../api/types';
import { useFormats } from '../formats/FormatsProvider';
import { ErrorState } from '../ui/ErrorState';
import { useNotify } from '../ui/notify';
import { saveExport, useExport } from './queries';

/** How far an ordered export is; its file in the end. The dialog may be closed meanwhile. */
export function ExportProgress({ id, onClose }: { id: number; onClose: () => void }) {
  const { t } = useTranslation();
  const { data: item, error, refetch } = useExport(id);
  const notify = useNotify();
  const latest = useRef({ item, notify });
  useEffect(() => {
    latest.current = { item, notify };
  });
  const saved = useRef(false);
  const done = item?.state === 'DONE' && item.file !== null;
  // Who ordered the file and waits for it wants it: the button is for another try.
  useEffect(() => {
    const { item, notify } = latest.current;
    if (!done || !item || saved.current) return;
    saved.current = true;
    void saveExport(item).catch(notify.failed);
  }, [done]);
  if (error && !item) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <Stack>
      {item?.state === 'FAILED' && (
        <Alert color="red" variant="light" title={t('exports.failed')}>
          {t(item.failure === 'no-right' ? 'exports.failures.no-right' : 'exports.failures.internal')}
        </Alert>
      )}
      {item?.state === 'DONE' && <Done item={item} />}
      {item?.state !== 'DONE' && item?.state !== 'FAILED' && <Going item={item} />}
      <Group justify="space-between">
        <Anchor component={Link} to="/exports" onClick={onClose}>
          {t('exports.own')}
        </Anchor>
        <Button variant="default" onClick={onClose}>
          {t('shared.close')}
        </Button>
      </Group>
    </Stack>
  );
}

function Going({ item }: { item: ExportItem | undefined }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const percent = item?.total ? Math.round((100 * item.done) / item.total) : 100;
  return (
    <>
      <Progress value={percent} animated striped size="lg" aria-label={t('exports.going')} />
      <Text role="status">{t('exports.rows', { count: item?.done ?? 0, text: formats.number(item?.done ?? 0) })}</Text>
      <Text size="sm" c="dimmed">
        {t('exports.leave')}
      </Text>
    </>
  );
}

function Done({ item }: { item: ExportItem }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const notify = useNotify();
  return (
    <>
      <Text role="status">{t('exports.rows', { count: item.done, text: formats.number(item.done) })}</Text>
      <Button
        leftSection={<IconDownload size={16} />}
        data-autofocus
        onClick={() => void saveExport(item).catch(notify.failed)}
      >
        {t('exports.download')}
      </Button>
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {item.file?.name}
      </Text>
    </>
  );
}
