import { Badge, Loader, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Import, ImportValues } from '@/shared/api/types';
import { useFormats } from '@/shared/formats/FormatsProvider';
import { Card } from '@/shared/ui/Card';
import { useValues } from '../queries';
import { OtherValues } from './OtherValues';
import type { MappingControl } from './useMapping';
import { ValueChoice } from './ValueChoice';
import classes from './Values.module.css';

type FieldValues = ImportValues['fields'][number];

interface Props {
  file: Import;
  control: MappingControl;
}

/** The values that stand for something here, each once, and what the unknown ones are to mean; before a row is written. */
export function ValuesCard({ file, control }: Props) {
  const { t } = useTranslation();
  const { data, isPlaceholderData } = useValues(file);
  const fields = data?.fields.filter(({ values }) => values.length > 0) ?? [];
  if (fields.length === 0) return null;
  const unknown = fields.reduce((sum, { rejectedRows }) => sum + rejectedRows, 0);
  return (
    <Card
      title={t('imports.values.title')}
      actions={isPlaceholderData ? <Loader size={16} aria-label={t('imports.preview.reading')} /> : undefined}
    >
      <Text size="sm" c={unknown > 0 ? 'var(--mantine-color-error)' : 'dimmed'} role="status">
        {t(unknown > 0 ? 'imports.values.unknown' : 'imports.values.known')}
      </Text>
      <Stack gap="md">
        {fields.map((field) => (
          <FieldSection key={field.field} field={field} control={control} />
        ))}
      </Stack>
    </Card>
  );
}

/** One field. It is open as long as there is something unknown in it. */
function FieldSection({ field, control }: { field: FieldValues; control: MappingControl }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const open = field.rejectedRows > 0;
  return (
    <details className={classes.field} open={open || undefined}>
      <summary className={classes.summary}>
        <span className={classes.name}>{field.label}</span>
        <Text span size="sm" c="dimmed">
          {t('imports.values.distinct', { count: field.distinct, text: formats.number(field.distinct) })}
        </Text>
        {open && (
          <Badge color="red" variant="light" tt="none">
            {t('imports.values.rejected', { count: field.rejectedRows, text: formats.number(field.rejectedRows) })}
          </Badge>
        )}
      </summary>
      <ul className={classes.values} aria-label={field.label}>
        {field.values.map((value) => (
          <li key={value.value} className={classes.value} data-state={value.state}>
            <span className={classes.text}>{value.value}</span>
            <Text span size="sm" c="dimmed" className={classes.count}>
              {t('imports.rows', { count: value.count, text: formats.number(value.count) })}
            </Text>
            <ValueChoice field={field} value={value} control={control} />
          </li>
        ))}
      </ul>
      {field.more && (
        <Text size="sm" c="dimmed">
          {t('imports.values.more', { shown: formats.number(field.values.length) })}
        </Text>
      )}
      <OtherValues field={field} control={control} />
    </details>
  );
}
