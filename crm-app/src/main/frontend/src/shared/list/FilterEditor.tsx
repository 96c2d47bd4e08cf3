import { Button, Checkbox, Group, NumberInput, Radio, ScrollArea, Stack, TextInput } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
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
        <Button type="submit">{t('shared.apply')}</Button>
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
        <Button type="submit">{t('shared.apply')}</Button>
      </Stack>
    </form>
  );
}
