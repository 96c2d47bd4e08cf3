import { Anchor, Button, Loader, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Import } from '@/shared/api/types';
import { useFormats } from '@/shared/formats/FormatsProvider';
import { Card } from '@/shared/ui/Card';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { uploadAddress } from '../upload/reading';
import { ImportOptions } from './ImportOptions';
import { MappingTable } from './MappingTable';
import { mappedCount } from './mapping';
import { PreviewTable } from './PreviewTable';
import { RunBar } from './RunBar';
import { useMapping } from './useMapping';
import { ValuesCard } from './ValuesCard';

/** The second step: which column is what, what the file does not say, and how the first rows come out. */
export function ColumnsStep({ file }: { file: Import }) {
  const { t } = useTranslation();
  const control = useMapping(file);
  const { preview } = file;
  return (
    <>
      <Card
        title={t('imports.columns.title')}
        actions={
          <Text size="sm" c="dimmed">
            {t('imports.columns.mapped', { mapped: mappedCount(control.mapping), all: file.columns.length })}
          </Text>
        }
      >
        <HowItWasRead file={file} />
        <MappingTable file={file} control={control} />
      </Card>
      <Card title={t('imports.options.title')}>
        <Text size="sm" c="dimmed">
          {t(file.kind === 'LEAD' || file.kind === 'DEAL' ? 'imports.options.entryHint' : 'imports.options.hint')}
        </Text>
        <ImportOptions file={file} control={control} />
      </Card>
      <ValuesCard file={file} control={control} />
      {control.error && (
        <>
          <ProblemAlert error={control.error} shownFields={control.errors.paths} />
          {control.errors.paths.length === 0 && (
            <Button variant="default" onClick={control.again} style={{ alignSelf: 'flex-start' }}>
              {t('shared.retry')}
            </Button>
          )}
        </>
      )}
      {preview && (
        <Card
          title={t('imports.preview.title')}
          actions={control.saving ? <Loader size={16} aria-label={t('imports.preview.reading')} /> : undefined}
        >
          <PreviewTable file={{ ...file, preview }} />
        </Card>
      )}
      <RunBar file={file} control={control} />
    </>
  );
}

function HowItWasRead({ file }: { file: Import }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const delimiters: Record<string, string> = {
    ',': t('imports.delimiters.COMMA'),
    ';': t('imports.delimiters.SEMICOLON'),
    '\t': t('imports.delimiters.TAB'),
    '|': t('imports.delimiters.PIPE'),
  };
  const { sheet, encoding, delimiter, total } = file;
  const parts = [
    sheet && t('imports.read.sheet', { name: sheet }),
    encoding && t('imports.read.encoding', { name: encoding }),
    delimiter && t('imports.read.delimiter', { name: (delimiters[delimiter] ?? delimiter).toLowerCase() }),
    total !== null && t('imports.rows', { count: total, text: formats.number(total) }),
  ].filter(Boolean);
  return (
    <Text size="sm" c="dimmed">
      {parts.join(' · ')}{' '}
      <Anchor
        component={Link}
        to={uploadAddress(file.kind, { sheet, encoding, delimiter })}
        size="sm"
        underline="always"
      >
        {t('imports.read.otherwise')}
      </Anchor>
    </Text>
  );
}
