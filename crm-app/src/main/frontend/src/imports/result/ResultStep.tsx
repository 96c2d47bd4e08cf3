import { Alert, Button, Group, List, Menu, Stack, Text } from '@mantine/core';
import { IconAlertCircle, IconChevronDown, IconCircleCheck, IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { download } from '@/shared/api/files';
import type { Import } from '@/shared/api/types';
import { useFormats } from '@/shared/formats/FormatsProvider';
import { When } from '@/shared/formats/When';
import { RecordLink } from '@/shared/records/RecordLink';
import { Card } from '@/shared/ui/Card';
import { ConfirmButton } from '@/shared/ui/ConfirmButton';
import { useNotify } from '@/shared/ui/notify';
import { PersonName } from '@/shared/ui/PersonName';
import { recordsPath } from '../kinds';
import { useRun, useUndo } from '../useRun';
import { Counts } from './Counts';
import { undoable } from './counts';

interface Props {
  file: Import;
  /** Goes back to the columns of an import that can be run again. */
  onColumns: () => void;
}

/** What came of it, and what one can do about it. */
export function ResultStep({ file, onColumns }: Props) {
  const { t } = useTranslation();
  const notify = useNotify();
  const undo = useUndo(file.id);
  const run = useRun(file.id);
  return (
    <Card title={t(`imports.results.${file.state as 'DONE' | 'FAILED' | 'UNDONE'}`)}>
      <Stack gap="md">
        <Outcome file={file} />
        {file.state !== 'UNDONE' && <Counts file={file} />}
        {file.finishedAt && (
          <Text size="sm" c="dimmed">
            <When at={file.finishedAt} /> {file.createdBy && <PersonName person={file.createdBy} />}
          </Text>
        )}
        {file.undo && file.state === 'UNDONE' && <Undone undo={file.undo} />}
        <Group gap="xs">
          {file.state === 'DONE' && (
            <Button component={Link} to={recordsPath(file.kind)}>
              {t(`imports.show.${file.kind}`)}
            </Button>
          )}
          {file.failed > 0 && file.state !== 'UNDONE' && <RejectsMenu id={file.id} />}
          {file.own && file.state === 'FAILED' && file.failed > 0 && (
            <Button
              variant="default"
              loading={run.isPending}
              onClick={() => run.mutate('SKIP', { onError: notify.failed })}
            >
              {t('imports.withoutWrong')}
            </Button>
          )}
          {file.own && (file.state === 'FAILED' || file.state === 'UNDONE') && (
            <Button variant="default" onClick={onColumns}>
              {t('imports.again')}
            </Button>
          )}
          <Button variant="default" component={Link} to={`/imports/new?kind=${file.kind}`}>
            {t('imports.another')}
          </Button>
          {file.own && undoable(file) && (
            <ConfirmButton
              label={t('imports.undo.label', { name: file.fileName })}
              question={t('imports.undo.question')}
              action={t('imports.undo.action')}
              stay={t('imports.undo.stay')}
              onConfirm={() =>
                undo.mutateAsync().catch((error: unknown) => {
                  notify.failed(error);
                })
              }
            />
          )}
        </Group>
      </Stack>
    </Card>
  );
}

function Outcome({ file }: { file: Import }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (file.state === 'FAILED') {
    return (
      <Alert color="red" variant="light" icon={<IconAlertCircle size={18} />} role="alert">
        {file.failure === 'no-right'
          ? t('imports.failure.rights')
          : file.failure === 'rows-rejected' || file.failed > 0
            ? t('imports.failure.rows', { count: file.failed, text: formats.number(file.failed) })
            : t('imports.failure.other')}
      </Alert>
    );
  }
  if (file.state === 'DONE' && file.failed === 0) {
    return (
      <Alert color="green" variant="light" icon={<IconCircleCheck size={18} />} role="status">
        {t('imports.results.all', { count: file.done, text: formats.number(file.done) })}
      </Alert>
    );
  }
  if (file.state === 'DONE') {
    return (
      <Alert color="yellow" variant="light" icon={<IconAlertCircle size={18} />} role="status">
        {t('imports.results.some', { count: file.failed, text: formats.number(file.failed) })}
      </Alert>
    );
  }
  return null;
}

function RejectsMenu({ id }: { id: number }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const save = (format: 'xlsx' | 'csv') =>
    void download(`/api/v1/imports/${id}/rejects?format=${format}`, `rejects-${id}.${format}`).catch(notify.failed);
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={16} />} rightSection={<IconChevronDown size={14} />}>
          {t('imports.rejects')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => save('xlsx')}>Excel (.xlsx)</Menu.Item>
        <Menu.Item onClick={() => save('csv')}>CSV</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Undone({ undo }: { undo: NonNullable<Import['undo']> }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Stack gap="xs">
      <Text role="status">
        {t('imports.undo.restored', { count: undo.restored, text: formats.number(undo.restored) })}{' '}
        {undo.related > 0 && t('imports.undo.related', { count: undo.related, text: formats.number(undo.related) })}
      </Text>
      {undo.kept.length > 0 && (
        <>
          <Text fw={500}>
            {t('imports.undo.kept', { count: undo.keptCount, text: formats.number(undo.keptCount) })}
          </Text>
          <List size="sm">
            {undo.kept.map(({ record, name, reason }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a record is listed once for each part that was kept
              <List.Item key={index}>
                {t(`shared.recordTypes.${record.type as 'CONTACT'}`)}{' '}
                {name ? <RecordLink record={{ ...record, name }} /> : `#${record.id}`}: {reason}
              </List.Item>
            ))}
          </List>
          {undo.keptCount > undo.kept.length && (
            <Text size="sm" c="dimmed">
              {t('imports.undo.keptMore')}
            </Text>
          )}
        </>
      )}
    </Stack>
  );
}
