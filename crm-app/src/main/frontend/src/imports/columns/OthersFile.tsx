import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Import } from '@/shared/api/types';
import { Card } from '@/shared/ui/Card';
import { PreviewTable } from './PreviewTable';

/** A file that somebody else is about to import: to be looked at only. */
export function OthersFile({ file }: { file: Import }) {
  const { t } = useTranslation();
  const { preview } = file;
  return (
    <Card title={t('imports.preview.title')}>
      <Text c="dimmed">{t('imports.othersOwn', { name: file.createdBy?.name ?? '' })}</Text>
      {preview && <PreviewTable file={{ ...file, preview }} />}
    </Card>
  );
}
