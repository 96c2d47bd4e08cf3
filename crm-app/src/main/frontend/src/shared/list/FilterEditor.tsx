import { Button, Checkbox, Group, NumberInput, Radio, ScrollArea, Select, Stack, TextInput } from '@mantine/core';
import { DatePickerInput, DateTimePicker } from '@mantine/dates';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../activity/labels';
import type { RecordType } from '../api/types';
import { clockOf, instantOf } from '../formats/zoned';
import { useMe } from '../me';
import { useRecordNames } from '../records/names';
import { RecordPicker } from '../records/RecordPicker';
import { RecordsPicker } from '../records/RecordsPicker';
import { type Filter, namedPeriods } from './filters';
import type { ListControl } from './listState';

interface Props {
  filter: Filter;
  control: ListControl;
  onDone: () => void;
}

export function FilterEditor({ filter, control, onDone }: Props) {
  const { t } = useTranslation();
  const values = control.filters[filter.name] ?? [];
  const set = (next: string[]) => control.setFilter(filter.name, next);
  switch (filter.kind) {
    case 'text':
      return <TextFilter filter={filter} control={control} onDone={onDone} />;
    case 'choices':
      return filter.single ? (
        <Radio.Group aria-label={filter.label} value={values[0] ?? ''} onChange={(value) => set([value])}>
          <Stack gap="xs">
            {filter.options.map((option) => (
              <Radio key={option.value} value={option.value} label={option.label} />
            ))}
          </Stack>
        </Radio.Group>
      ) : (
        <ScrollArea.Autosize mah={320}>
          <Checkbox.Group aria-label={filter.label} value={values} onChange={set}>
            <Stack gap="xs">
              {filter.options.map((option) => (
                <Checkbox key={option.value} value={option.value} label={option.label} />
              ))}
            </Stack>
          </Checkbox.Group>
        </ScrollArea.Autosize>
      );
    case 'yesNo':
      return (
        <Radio.Group aria-label={filter.label} value={values[0] ?? ''} onChange={(value) => set([value])}>
          <Stack gap="xs">
            <Radio value="true" label={filter.yes} />
            <Radio value="false" label={filter.no} />
          </Stack>
        </Radio.Group>
      );
    case 'people':
      return (
        <Stack gap="xs" w={260}>
          <Checkbox
            label={t('shared.list.me')}
            checked={values.includes('me')}
            onChange={({ currentTarget }) =>
              set(currentTarget.checked ? ['me', ...values] : values.filter((value) => value !== 'me'))
            }
          />
          <RecordsPicker
            of="USER"
            label={filter.label}
            ids={values.filter((value) => value !== 'me')}
            onChange={(ids) => set([...values.filter((value) => value === 'me'), ...ids])}
          />
        </Stack>
      );
    case 'records':
      return <RecordsPicker of={filter.of} label={filter.label} ids={values} onChange={set} />;
    case 'record':
      return <RecordFilter filter={filter} control={control} kinds={filter.of} onDone={onDone} />;
    case 'period':
      return <PeriodFilter filter={filter} control={control} onDone={onDone} />;
    case 'numbers':
      return <NumbersFilter filter={filter} control={control} onDone={onDone} />;
  }
}

function TextFilter({ filter, control, onDone }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(control.filters[filter.name]?.[0] ?? '');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        control.setFilter(filter.name, [text.trim()]);
        onDone();
      }}
    >
      <Group gap="xs">
        <TextInput
          aria-label={filter.label}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          data-autofocus
        />
        <Button type="submit" variant="light">
          {t('shared.apply')}
        </Button>
      </Group>
    </form>
  );
}

function PeriodFilter({ filter, control, onDone }: Props) {
  const { t } = useTranslation();
  const [from, to] = [`${filter.name}From`, `${filter.name}To`];
  const range = [from, to].map((name) => control.filters[name]?.[0]?.slice(0, 10) ?? null);
  return (
    <Stack gap="xs" w={240}>
      {namedPeriods.map((period) => (
        <Button
          key={period}
          variant={control.filters[filter.name]?.[0] === period ? 'light' : 'default'}
          justify="flex-start"
          onClick={() => {
            control.setFilters({ [filter.name]: [period], [from]: [], [to]: [] });
            onDone();
          }}
        >
          {t(`shared.periods.${period}`)}
        </Button>
      ))}
      {filter.kind === 'period' && filter.time ? (
        <Moments filter={filter} control={control} />
      ) : (
        <DatePickerInput
          type="range"
          allowSingleDateInRange
          label={t('shared.periods.range')}
          value={range as [string | null, string | null]}
          onChange={([start, end]) =>
            control.setFilters({ [filter.name]: [], [from]: start ? [start] : [], [to]: end ? [end] : [] })
          }
          popoverProps={{ withinPortal: false }}
        />
      )}
    </Stack>
  );
}

/** From one moment to another, on the clock of the person's zone. */
function Moments({ filter, control }: Pick<Props, 'filter' | 'control'>) {
  const { t } = useTranslation();
  const { timeZone } = useMe();
  return (['From', 'To'] as const).map((end) => {
    const name = `${filter.name}${end}`;
    const value = control.filters[name]?.[0];
    return (
      <DateTimePicker
        key={end}
        label={t(end === 'From' ? 'shared.list.from' : 'shared.list.to')}
        valueFormat="DD.MM.YYYY HH:mm"
        clearable
        value={value ? (value.includes('T') ? clockOf(value, timeZone) : `${value} 00:00:00`) : null}
        onChange={(clock) =>
          control.setFilters({ [filter.name]: [], [name]: clock ? [instantOf(clock, timeZone)] : [] })
        }
        popoverProps={{ withinPortal: false }}
      />
    );
  });
}

function RecordFilter({ filter, control, kinds, onDone }: Props & { kinds: readonly RecordType[] }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const [type, id] = control.filters[filter.name]?.[0]?.split(':') ?? [];
  const [kind, setKind] = useState<RecordType>(kinds.find((one) => one === type) ?? kinds[0] ?? 'DEAL');
  const names = useRecordNames(kind, id && kind === type ? [id] : []);
  return (
    <Stack gap="xs" w={260}>
      <Select
        aria-label={t('shared.fields.kind')}
        data={kinds.map((value) => ({ value, label: labels.recordType(value) }))}
        value={kind}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        onChange={(chosen) => setKind((present) => kinds.find((one) => one === chosen) ?? present)}
      />
      <RecordPicker
        key={kind}
        of={kind}
        everybody
        aria-label={filter.label}
        placeholder={t('shared.search')}
        value={id && kind === type ? { id: Number(id), name: names[id] ?? `#${id}` } : null}
        comboboxProps={{ withinPortal: false }}
        onChange={(record) => {
          if (!record) return;
          control.setFilter(filter.name, [`${kind}:${record.id}`]);
          onDone();
        }}
      />
    </Stack>
  );
}

function NumbersFilter({ filter, control, onDone }: Props) {
  const { t } = useTranslation();
  const [from, to] = [`${filter.name}From`, `${filter.name}To`];
  const [range, setRange] = useState({ from: control.filters[from]?.[0] ?? '', to: control.filters[to]?.[0] ?? '' });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        control.setFilters({ [from]: [range.from], [to]: [range.to] });
        onDone();
      }}
    >
      <Stack gap="xs" w={220}>
        <NumberInput
          label={t('shared.list.from')}
          value={range.from}
          min={0}
          hideControls
          data-autofocus
          onChange={(value) => setRange({ ...range, from: String(value) })}
        />
        <NumberInput
          label={t('shared.list.to')}
          value={range.to}
          min={0}
          hideControls
          onChange={(value) => setRange({ ...range, to: String(value) })}
        />
        <Button type="submit" variant="light">
          {t('shared.apply')}
        </Button>
      </Stack>
    </form>
  );
}
