import { Button, Checkbox, Group, Modal, Radio, ScrollArea, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import type { RecordType } from '../api/types';
import { type Titled, useHiddenColumns } from '../list/columns';
import type { ListControl } from '../list/listState';
import { ErrorState } from '../ui/ErrorState';
import { ProblemAlert } from '../ui/ProblemAlert';
import { ExportProgress } from './ExportProgress';
import { preselected } from './preselected';
import { exportColumnsQuery, exportsKey } from './queries';

export interface ExportedList {
  /** The list's name in the API. */
  resource: string;
  /** Kinds of records in it; whoever may export one of them is offered the button. */
  types: RecordType[];
  listId: string;
  columns: Titled[];
  control: ListControl;
}

interface Props {
  list: ExportedList;
  onClose: () => void;
}

type Format = 'xlsx' | 'csv';

/** Says what the file shall be like, and then how far it is. */
export function ExportDialog({ list, onClose }: Props) {
  const { t } = useTranslation();
  const [ordered, setOrdered] = useState<number>();
  return (
    <Modal opened onClose={onClose} title={t('exports.title')}>
      {ordered === undefined ? (
        <ExportForm list={list} onOrdered={setOrdered} onClose={onClose} />
      ) : (
        <ExportProgress id={ordered} onClose={onClose} />
      )}
    </Modal>
  );
}

function ExportForm({ list, onOrdered, onClose }: Props & { onOrdered: (id: number) => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const key = useIdempotencyKey();
  const [hidden] = useHiddenColumns(list.listId, list.columns);
  const { data: columns, error, refetch } = useQuery(exportColumnsQuery(list.resource));
  const [format, setFormat] = useState<Format>('xlsx');
  const [marked, setMarked] = useState<string[]>();
  const { sort, ...filter } = list.control.query;
  const offered = columns?.map((column) => column.key) ?? [];
  const chosen =
    marked ??
    preselected(
      offered,
      list.columns.map((column) => column.key).filter((column) => !hidden.includes(column)),
    );
  const order = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/exports', {
          headers: key.headers(),
          body: {
            resource: list.resource,
            format,
            filter,
            sort: typeof sort === 'string' ? sort : null,
            columns: offered.filter((column) => chosen.includes(column)),
          },
        }),
      ),
    onSuccess: ({ id }) => {
      key.renew();
      void client.invalidateQueries({ queryKey: [...exportsKey, 'list'] });
      onOrdered(id);
    },
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <Stack>
      <Text size="sm">{t('exports.hint')}</Text>
      <ProblemAlert error={order.error} />
      <Radio.Group label={t('exports.format')} value={format} onChange={(value) => setFormat(value as Format)}>
        <Group gap="lg" mt={4}>
          <Radio value="xlsx" label={t('exports.formats.xlsx')} />
          <Radio value="csv" label={t('exports.formats.csv')} />
        </Group>
      </Radio.Group>
      <Checkbox.Group label={t('shared.list.columns')} value={chosen} onChange={setMarked}>
        <Group gap="xs" my={4}>
          <Button variant="default" size="compact-sm" onClick={() => setMarked(offered)}>
            {t('exports.all')}
          </Button>
          <Button variant="default" size="compact-sm" onClick={() => setMarked([])}>
            {t('exports.none')}
          </Button>
        </Group>
        <ScrollArea.Autosize mah="40dvh" type="auto" viewportProps={{ tabIndex: 0 }}>
          <Stack gap="xs" p={2}>
            {columns?.map((column) => (
              <Checkbox key={column.key} value={column.key} label={column.label} />
            ))}
          </Stack>
        </ScrollArea.Autosize>
      </Checkbox.Group>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('shared.cancel')}
        </Button>
        <Button disabled={chosen.length === 0} loading={order.isPending} onClick={() => order.mutate()}>
          {t('exports.order')}
        </Button>
      </Group>
    </Stack>
  );
}
