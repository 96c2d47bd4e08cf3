import { Anchor, Badge, Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ImportItem } from '@/shared/api/types';
import { useFormats } from '@/shared/formats/FormatsProvider';
import { When } from '@/shared/formats/When';
import type { Column } from '@/shared/list/columns';
import type { Filter } from '@/shared/list/filters';
import { ListPage } from '@/shared/list/ListPage';
import { useRecordList } from '@/shared/list/useRecordList';
import { PersonName } from '@/shared/ui/PersonName';
import { type ImportState, importedKinds, useImportKinds } from '../kinds';
import { importList } from '../queries';

const states: ImportState[] = ['READY', 'RUNNING', 'DONE', 'FAILED', 'UNDOING', 'UNDONE'];
const colours: Record<ImportState, string> = {
  UPLOADED: 'gray',
  READY: 'gray',
  RUNNING: 'accent',
  DONE: 'green',
  FAILED: 'red',
  UNDOING: 'accent',
  UNDONE: 'gray',
};

/** The imports of whom one may see, newest first. */
export function ImportsPage() {
  const { t } = useTranslation();
  const kinds = useImportKinds();
  return (
    <ListPage
      list={useRecordList(importList)}
      title={t('shell.panels.imports')}
      columns={useImportColumns()}
      filters={useImportFilters()}
      open={({ id }) => `/imports/${id}`}
      create={
        kinds.length > 0 && (
          <Button component={Link} to="/imports/new" leftSection={<IconFileImport size={16} />}>
            {t('imports.start')}
          </Button>
        )
      }
      empty={{ title: t('imports.empty'), hint: t('imports.emptyHint') }}
    />
  );
}

function useImportFilters(): Filter[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      {
        kind: 'choices',
        name: 'kind',
        label: t('imports.kind'),
        single: true,
        options: importedKinds().map((value) => ({ value, label: t(`imports.kinds.${value}`) })),
      },
      {
        kind: 'choices',
        name: 'state',
        label: t('shared.fields.state'),
        options: states.map((value) => ({ value, label: t(`imports.states.${value}`) })),
      },
    ],
    [t],
  );
}

function useImportColumns(): Column<ImportItem>[] {
  const { t } = useTranslation();
  const formats = useFormats();
  return useMemo(
    () => [
      {
        key: 'fileName',
        title: t('imports.file'),
        width: 185,
        render: (file) => (
          <Anchor component={Link} to={`/imports/${file.id}`} fw={500}>
            {file.fileName}
          </Anchor>
        ),
      },
      { key: 'kind', title: t('shared.fields.kind'), width: 95, render: (file) => t(`imports.kinds.${file.kind}`) },
      {
        key: 'state',
        title: t('shared.fields.state'),
        width: 140,
        render: (file) => (
          <Badge variant="light" color={colours[file.state]} tt="none">
            {t(`imports.states.${file.state}`)}
          </Badge>
        ),
      },
      ...(['total', 'created', 'updated', 'skipped', 'failed'] as const).map((key) => ({
        key,
        title: t(`imports.counts.${key}`),
        width: key === 'failed' ? 108 : 85,
        align: 'right' as const,
        render: (file: ImportItem) => formats.number(file[key] ?? 0),
      })),
      {
        key: 'createdBy',
        title: t('imports.by'),
        width: 150,
        render: ({ createdBy }) => createdBy && <PersonName person={createdBy} />,
      },
      {
        key: 'createdAt',
        title: t('shared.fields.createdAt'),
        width: 135,
        sortable: true,
        render: (file) => <When at={file.createdAt} />,
      },
    ],
    [t, formats],
  );
}
