import { Badge, Button, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportItem } from '@/shared/api/types';
import { saveExport, useExport } from '@/shared/exports/queries';
import { useFormats } from '@/shared/formats/FormatsProvider';
import { When } from '@/shared/formats/When';
import type { Column } from '@/shared/list/columns';
import { ListPage } from '@/shared/list/ListPage';
import { useRecordList } from '@/shared/list/useRecordList';
import { useNotify } from '@/shared/ui/notify';
import { exportList } from './queries';

const colours: Record<ExportItem['state'], string> = {
  WAITING: 'gray',
  RUNNING: 'accent',
  DONE: 'green',
  FAILED: 'red',
};

type Resource = 'funnel-entries' | 'leads' | 'deals' | 'contacts' | 'companies' | 'users';

/** One's own exports, newest first. */
export function ExportsPage() {
  const { t } = useTranslation();
  return (
    <ListPage
      list={useRecordList(exportList)}
      title={t('shell.panels.exports')}
      columns={useExportColumns()}
      empty={{ title: t('exports.empty'), hint: t('exports.emptyHint') }}
    />
  );
}

function useExportColumns(): Column<ExportItem>[] {
  const { t } = useTranslation();
  const formats = useFormats();
  return useMemo(
    () => [
      {
        key: 'resource',
        title: t('exports.list'),
        width: 160,
        render: (item) => <Text fw={500}>{t(`exports.resources.${item.resource as Resource}`)}</Text>,
      },
      { key: 'file', title: t('exports.file'), width: 160, render: (item) => <Download item={item} /> },
      { key: 'format', title: t('exports.format'), width: 110, render: (item) => t(`exports.formats.${item.format}`) },
      { key: 'state', title: t('shared.fields.state'), width: 140, render: (item) => <State item={item} /> },
      {
        key: 'done',
        title: t('exports.count'),
        width: 100,
        align: 'right',
        render: (item) => formats.number(item.done),
      },
      {
        key: 'createdAt',
        title: t('shared.fields.createdAt'),
        width: 140,
        sortable: true,
        render: (item) => <When at={item.createdAt} />,
      },
      {
        key: 'expiresAt',
        title: t('exports.keptUntil'),
        width: 140,
        render: (item) => item.expiresAt && <When at={item.expiresAt} />,
      },
    ],
    [t, formats],
  );
}

function State({ item }: { item: ExportItem }) {
  const { t } = useTranslation();
  return (
    <>
      <Badge variant="light" color={colours[item.state]} tt="none">
        {t(`exports.states.${item.state}`)}
      </Badge>
      {(item.state === 'WAITING' || item.state === 'RUNNING') && <Watched id={item.id} />}
    </>
  );
}

/** Reads the list anew when an export in it ends. */
function Watched({ id }: { id: number }) {
  useExport(id);
  return null;
}

function Download({ item }: { item: ExportItem }) {
  const { t } = useTranslation();
  const notify = useNotify();
  if (!item.file) return null;
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconDownload size={14} />}
      aria-label={t('exports.downloadNamed', { name: item.file.name })}
      onClick={() => void saveExport(item).catch(notify.failed)}
    >
      {t('exports.download')}
    </Button>
  );
}
