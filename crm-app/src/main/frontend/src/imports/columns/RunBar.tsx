import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Import } from '@/shared/api/types';
import { useFormats } from '@/shared/formats/FormatsProvider';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useRun } from '../useRun';
import classes from './Columns.module.css';
import { importable, mappedCount, missingFields } from './mapping';
import type { MappingControl } from './useMapping';

interface Props {
  file: Import;
  control: MappingControl;
}

/** What to do with rows that cannot be imported, and the button that starts. */
export function RunBar({ file, control }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [onError, setOnError] = useState<'SKIP' | 'ABORT'>(file.onError ?? 'SKIP');
  const run = useRun(file.id);
  const missing = missingFields(file.fields, control.mapping);
  const nothing = mappedCount(control.mapping) === 0;
  const unsaved = control.saving;
  const total = file.total ?? 0;
  const rows = importable(file, onError);
  const nothingLeft = rows === 0 && total > 0;

  return (
    <div className={classes.bar}>
      <Stack gap="xs">
        <ProblemAlert error={run.error} />
        <Group justify="space-between" gap="sm" align="flex-end">
          <Radio.Group
            label={t('imports.onError.title')}
            value={onError}
            onChange={(value) => setOnError(value as 'SKIP' | 'ABORT')}
          >
            <Group gap="md" mt={4}>
              <Radio value="SKIP" label={t('imports.onError.SKIP')} />
              <Radio value="ABORT" label={t('imports.onError.ABORT')} />
            </Group>
          </Radio.Group>
          <Stack gap={4} align="flex-end" ml="auto">
            {(missing.length > 0 || nothing) && (
              <Text size="sm" c="var(--mantine-color-error)" role="status">
                {nothing
                  ? t('imports.preview.nothing')
                  : t('imports.columns.missing', { names: missing.map(({ label }) => label).join(', ') })}
              </Text>
            )}
            {missing.length === 0 && !nothing && nothingLeft && (
              <Text size="sm" c="var(--mantine-color-error)" role="status">
                {t('imports.nothingToImport')}
              </Text>
            )}
            <Button
              disabled={
                missing.length > 0 || nothing || total === 0 || nothingLeft || unsaved || control.error !== null
              }
              loading={run.isPending}
              onClick={() => run.mutate(onError)}
            >
              {rows === undefined || rows === 0
                ? t('imports.runAll')
                : t('imports.run', { count: rows, text: formats.number(rows) })}
            </Button>
          </Stack>
        </Group>
      </Stack>
    </div>
  );
}
