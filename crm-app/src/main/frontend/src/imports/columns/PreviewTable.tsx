import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Import } from '@/shared/api/types';
import { EmptyState } from '@/shared/ui/EmptyState';
import classes from './Columns.module.css';
import { previewFields, rowMessages } from './mapping';

/** The first rows as they would be imported, with what is wrong at the cells it is about. */
export function PreviewTable({ file }: { file: Import & { preview: NonNullable<Import['preview']> } }) {
  const { t } = useTranslation();
  const shown = previewFields(file);
  const { rows, errorCount } = file.preview;
  if (shown.length === 0) return <EmptyState title={t('imports.preview.nothing')} />;
  const messages = rows.map((row) => rowMessages(row, shown));
  const others = messages.some((row) => row['']);
  return (
    <>
      <Text c={errorCount > 0 ? 'var(--mantine-color-error)' : 'dimmed'} role="status">
        {errorCount > 0
          ? t('imports.preview.errors', { count: errorCount, rows: rows.length })
          : t('imports.preview.fine', { count: rows.length })}
      </Text>
      <Table.ScrollContainer
        minWidth={shown.length * 130}
        type="native"
        tabIndex={0}
        role="group"
        aria-label={t('imports.preview.title')}
      >
        <Table className={classes.preview} withTableBorder withColumnBorders verticalSpacing={4} fz="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('imports.preview.row')}</Table.Th>
              {shown.map((field) => (
                <Table.Th key={field.key} scope="col">
                  {field.label}
                </Table.Th>
              ))}
              {others && <Table.Th scope="col">{t('imports.preview.wrong')}</Table.Th>}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row, index) => (
              <Table.Tr key={row.row}>
                <Table.Td className={classes.number}>{row.row}</Table.Td>
                {shown.map(({ key }) => (
                  <Cell key={key} text={row.values[key]} messages={messages[index]?.[key]} />
                ))}
                {others && <Cell text={null} messages={messages[index]?.['']} />}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}

function Cell({ text, messages = [] }: { text: string | null | undefined; messages: string[] | undefined }) {
  return (
    <Table.Td className={messages.length > 0 ? classes.wrong : undefined}>
      {text}
      {messages.map((message) => (
        <span key={message} className={classes.message}>
          {message}
        </span>
      ))}
    </Table.Td>
  );
}
