import { Select, SimpleGrid } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '@/shared/api/client';
import type { Import, Ref } from '@/shared/api/types';
import { useCan } from '@/shared/me';
import { useRecordNames } from '@/shared/records/names';
import { PersonPicker } from '@/shared/records/RecordPicker';
import { useValues } from '../queries';
import { hasDates, previewFields } from './mapping';
import type { MappingControl } from './useMapping';

interface Props {
  file: Import;
  control: MappingControl;
}

/** What the file does not say of its rows. */
export function ImportOptions({ file, control }: Props) {
  const { t } = useTranslation();
  const can = useCan();
  const { options, errors, setOption } = control;
  const entries = file.kind === 'LEAD' || file.kind === 'DEAL';
  const dates = hasDates(previewFields({ ...file, mapping: control.mapping }));
  const { data } = useValues(file);
  const phones = data?.formats.find(({ option }) => option === 'phoneCountry');
  const order = data?.formats.find(({ option }) => option === 'dateOrder');
  const ambiguous = order && order.ambiguous + order.unreadable > 0 ? order.samples[0] : undefined;
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, lg: 4 }} spacing="sm" verticalSpacing="sm">
      {entries && <FunnelAndStage kind={file.kind} control={control} />}
      {can(file.kind, 'ASSIGN') && <Responsible control={control} />}
      {dates && (
        <Select
          label={t('imports.options.dateOrder')}
          data={[
            { value: 'DMY', label: t('imports.options.DMY') },
            { value: 'MDY', label: t('imports.options.MDY') },
          ]}
          allowDeselect={false}
          value={options.dateOrder ?? 'DMY'}
          error={errors.options.dateOrder}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          description={ambiguous ? t('imports.options.ambiguous', { sample: ambiguous }) : undefined}
          onChange={(order) => setOption('dateOrder', order)}
        />
      )}
      {phones && (
        <Select
          label={t('imports.options.phoneCountry')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          description={
            phones.unreadable > 0
              ? t('imports.options.unreadable', {
                  count: phones.unreadable,
                  all: phones.looked,
                  sample: phones.samples[0] ?? '',
                })
              : undefined
          }
          data={phones.choices.map(({ id, name }) => ({ value: id, label: name }))}
          allowDeselect={false}
          searchable
          nothingFoundMessage={t('shared.list.nothingFound')}
          value={options.phoneCountry ?? phones.value}
          error={errors.options.phoneCountry}
          onChange={(country) => setOption('phoneCountry', country)}
        />
      )}
    </SimpleGrid>
  );
}

function FunnelAndStage({
  kind,
  control: { options, errors, setOption },
}: {
  kind: Import['kind'];
  control: MappingControl;
}) {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['funnels'],
    queryFn: () => answer(api.GET('/api/v1/funnels')),
    staleTime: 5 * 60_000,
  });
  const funnels = data?.items.filter((funnel) => funnel.kind === kind) ?? [];
  const chosen = funnels.find(({ id }) => String(id) === options.funnelId);
  const meant = chosen ?? funnels.find(({ isDefault }) => isDefault);
  return (
    <>
      <Select
        label={t('shared.fields.funnel')}
        placeholder={meant?.name}
        data={choices(funnels)}
        value={options.funnelId ?? null}
        error={errors.options.funnelId}
        onChange={(id) => setOption('funnelId', id)}
        clearable
      />
      <Select
        label={t('shared.fields.stage')}
        placeholder={meant?.stages[0]?.name}
        data={choices(meant?.stages ?? [])}
        value={options.stageId ?? null}
        error={errors.options.stageId}
        onChange={(id) => setOption('stageId', id)}
        clearable
      />
    </>
  );
}

function Responsible({ control: { options, errors, setOption } }: { control: MappingControl }) {
  const { t } = useTranslation();
  const id = options.responsibleId;
  const names = useRecordNames('USER', id ? [id] : []);
  const value: Ref | null = id ? { id: Number(id), name: names[id] ?? `#${id}` } : null;
  return (
    <PersonPicker
      label={t('shared.fields.responsible')}
      placeholder={t('shared.list.me')}
      value={value}
      error={errors.options.responsibleId}
      onChange={(person) => setOption('responsibleId', person && String(person.id))}
      clearable
    />
  );
}

function choices(records: { id: number; name: string }[]) {
  return records.map(({ id, name }) => ({ value: String(id), label: name }));
}
