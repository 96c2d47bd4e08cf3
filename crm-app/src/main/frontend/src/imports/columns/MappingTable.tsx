import { Select, Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Import } from '@/shared/api/types';
import classes from './Columns.module.css';
import type { MappingControl } from './useMapping';

interface Props {
  file: Import;
  control: MappingControl;
}

/** The file's columns with what is in them, each beside the field it goes to. */
export function MappingTable({ file, control }: Props) {
  const { t } = useTranslation();
  const fields = file.fields.map(({ key, label, required }) => ({
    value: key,
    label: required ? `${label} *` : label,
  }));
  return (
    <ul className={classes.columns}>
      {file.columns.map((column) => {
        const name = column.name || t('imports.columns.nameless', { number: column.index + 1 });
        return (
          <li key={column.index} className={classes.column}>
            <span className={classes.name}>{name}</span>
            <span className={classes.samples} title={column.samples.join('\n')}>
              {column.samples.join(' · ') || t('imports.columns.noValues')}
            </span>
            <IconArrowRight size={16} className={classes.arrow} aria-hidden />
            <Select
              aria-label={t('imports.columns.fieldOf', { name })}
              placeholder={t('imports.columns.notImported')}
              data={fields}
              value={control.mapping[column.index] ?? null}
              onChange={(field) => control.setField(column.index, field)}
              error={control.errors.columns[column.index]}
              clearable
              searchable
              nothingFoundMessage={t('shared.list.nothingFound')}
            />
            <ColumnNotes column={column} mapped={Boolean(control.mapping[column.index])} />
          </li>
        );
      })}
    </ul>
  );
}

/** What is odd about a column's cells: rows that would be rejected for them, signs that were left out of them. */
function ColumnNotes({ column, mapped }: { column: Import['columns'][number]; mapped: boolean }) {
  const { t } = useTranslation();
  const nulCells = column.guess?.nulCells ?? 0;
  const beyond = Boolean(column.beyondHeader) && !mapped;
  if (!beyond && nulCells === 0) return null;
  return (
    <Text size="xs" c="dimmed" className={classes.notes}>
      {beyond && <span>{t('imports.columns.beyondHeader')}</span>}
      {nulCells > 0 && <span>{t('imports.columns.nulCells', { count: nulCells })}</span>}
    </Text>
  );
}
