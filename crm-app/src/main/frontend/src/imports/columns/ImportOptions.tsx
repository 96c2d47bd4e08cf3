import { Select, SimpleGrid } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Import, ImportValues, Ref } from '@/shared/api/types';
import { useCan } from '@/shared/me';
import { useRecordNames } from '@/shared/records/names';
import { PersonPicker } from '@/shared/records/RecordPicker';
import { funnelsQuery, useValues } from '../queries';
import { sumColumns } from './mapping';
import type { MappingControl } from './useMapping';

type Format = ImportValues['formats'][number];

interface Props {
  file: Import;
  control: MappingControl;
}

/** What the file does not say of its rows. */
export function ImportOptions({ file, control }: Props) {
  const can = useCan();
  const entries = file.kind === 'LEAD' || file.kind === 'DEAL';
  const { data } = useValues(file);
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, lg: 4 }} spacing="sm" verticalSpacing="sm">
      {entries && <FunnelAndStage kind={file.kind} control={control} />}
      {can(file.kind, 'ASSIGN') && <Responsible control={control} />}
      {data?.formats.map((format) => (
        <FormatChoice key={format.option} format={format} control={control} />
      ))}
      {sumColumns({ ...file, mapping: control.mapping }).map((column) => (
        <CurrencyOfColumn key={column.index} column={column} control={control} />
      ))}
    </SimpleGrid>
  );
}

/** A way of reading cells: what the cells themselves show is chosen beforehand, what they leave open has to be chosen. */
function FormatChoice({
  format,
  control: { options, errors, setOption },
}: {
  format: Format;
  control: MappingControl;
}) {
  const { t } = useTranslation();
  const { option, samples, unreadable, ambiguous, looked } = format;
  const name = option as 'phoneCountry' | 'dateOrder' | 'decimalSign';
  const sample = samples[0] ?? '';
  const told =
    ambiguous > 0
      ? t('imports.options.ambiguous', { sample })
      : unreadable > 0 && t('imports.options.unreadable', { count: unreadable, all: looked, sample });
  return (
    <Select
      label={t(`imports.options.${name}`)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={told || undefined}
      data={format.choices.map(({ id, name }) => ({ value: id, label: name }))}
      allowDeselect={false}
      searchable={format.choices.length > 5}
      nothingFoundMessage={t('shared.list.nothingFound')}
      value={options[option] ?? format.value}
      error={errors.options[option]}
      onChange={(chosen) => setOption(option, chosen)}
    />
  );
}

const currencies = ['UAH', 'USD', 'EUR', 'GBP', 'PLN', 'CHF'];

/** The currency of sums whose cells name none, of one column. */
function CurrencyOfColumn({
  column,
  control: { options, errors, setOption },
}: {
  column: Import['columns'][number];
  control: MappingControl;
}) {
  const { t } = useTranslation();
  const option = `currency.${column.index}`;
  const seen = column.guess?.currencies ?? [];
  const name = column.name || t('imports.columns.nameless', { number: column.index + 1 });
  return (
    <Select
      label={t('imports.options.currencyOf', { name })}
      placeholder={t('imports.options.currencyUsual')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={seen.length > 0 ? t('imports.options.currenciesSeen', { codes: seen.join(', ') }) : undefined}
      data={[...new Set([...currencies, ...seen, ...(options[option] ? [options[option]] : [])])]}
      value={options[option] ?? null}
      error={errors.options[option]}
      onChange={(code) => setOption(option, code)}
      clearable
    />
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
  const { data } = useQuery(funnelsQuery);
  const funnels = data?.filter((funnel) => funnel.kind === kind) ?? [];
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
