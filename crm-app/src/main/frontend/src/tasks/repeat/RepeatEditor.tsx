import { Chip, Group, NumberInput, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useTranslation } from 'react-i18next';
import { type Ending, nths, type Repeat, type Weekday, weekdayOf, weekdays, workdays } from './rule';
import { useRepeatText } from './useRepeatText';

/** How often, and until when; without a repeat the task comes once. */
export interface Repeating extends Ending {
  repeat: Repeat | null;
}

export const once: Repeating = { repeat: null, until: null, count: null };

interface Props {
  label: string;
  value: Repeating;
  onChange: (value: Repeating) => void;
  /** The day of the first one, from which what is not said is taken. */
  day: string;
  error?: string | undefined;
}

type Choice = 'ONCE' | 'DAY' | 'WORKDAYS' | 'WEEK' | 'MONTH' | 'MONTH_WEEKDAY' | 'YEAR' | 'OTHER';
const choices: Choice[] = ['ONCE', 'DAY', 'WORKDAYS', 'WEEK', 'MONTH', 'MONTH_WEEKDAY', 'YEAR'];

export function RepeatEditor({ label, value, onChange, day, error }: Props) {
  const { t } = useTranslation();
  const text = useRepeatText();
  const { repeat, until, count } = value;
  const set = (next: Repeat | null) => onChange(next ? { ...value, repeat: next } : once);
  const choice = choiceOf(repeat);
  const offered = choice === 'OTHER' ? [...choices, 'OTHER' as const] : choices;
  return (
    <Stack gap={6}>
      <Select
        label={label}
        error={error}
        allowDeselect={false}
        data={offered.map((one) => ({ value: one, label: t(`tasks.repeat.choices.${one}`) }))}
        value={choice}
        onChange={(next) => set(begin((next ?? 'ONCE') as Choice, day, repeat))}
      />
      {repeat && (
        <>
          <Details repeat={repeat} set={set} plain={choice === 'WORKDAYS'} />
          <Group gap="xs" align="flex-end">
            <SegmentedControl
              size="xs"
              aria-label={t('tasks.repeat.ends')}
              value={until ? 'until' : count ? 'count' : 'never'}
              data={(['never', 'until', 'count'] as const).map((one) => ({
                value: one,
                label: t(`tasks.repeat.end.${one}`),
              }))}
              onChange={(how) =>
                onChange({ repeat, until: how === 'until' ? (until ?? day) : null, count: how === 'count' ? 10 : null })
              }
            />
            {until && (
              <DateInput
                aria-label={t('tasks.repeat.end.until')}
                w={150}
                minDate={day}
                value={until}
                onChange={(next) => onChange({ repeat, until: next ?? until, count: null })}
              />
            )}
            {count !== null && (
              <NumberInput
                aria-label={t('tasks.repeat.end.count')}
                w={90}
                min={1}
                max={999}
                allowDecimal={false}
                value={count}
                onChange={(next) => typeof next === 'number' && onChange({ repeat, until: null, count: next })}
              />
            )}
          </Group>
          <Text size="sm" c="dimmed" role="status">
            {text(repeat, value)}
          </Text>
        </>
      )}
    </Stack>
  );
}

interface DetailsProps {
  repeat: Repeat;
  set: (repeat: Repeat) => void;
  /** There is nothing more to say. */
  plain: boolean;
}

function Details({ repeat, set, plain }: DetailsProps) {
  const { t } = useTranslation();
  if (plain || repeat.every === 'OTHER') return null;
  const unit = { DAY: 'days', WEEK: 'weeks', MONTH: 'months', MONTH_WEEKDAY: 'months', YEAR: 'years' } as const;
  return (
    <Group gap="xs" align="flex-end">
      <NumberInput
        label={t('tasks.repeat.interval')}
        w={110}
        min={1}
        max={365}
        allowDecimal={false}
        suffix={` ${t(`tasks.repeat.units.${unit[repeat.every]}`)}`}
        value={repeat.interval}
        onChange={(interval) => typeof interval === 'number' && set({ ...repeat, interval: Math.max(1, interval) })}
      />
      {repeat.every === 'WEEK' && (
        <Chip.Group multiple value={repeat.days} onChange={(days) => set({ ...repeat, days: days as Weekday[] })}>
          <Group gap={4} role="group" aria-label={t('tasks.repeat.weekdays')}>
            {weekdays.map((weekday) => (
              <Chip key={weekday} value={weekday} size="xs" variant="light">
                {t(`tasks.repeat.short.${weekday}`)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      )}
      {repeat.every === 'MONTH' && (
        <NumberInput
          label={t('tasks.repeat.dayOfMonth')}
          w={110}
          min={1}
          max={31}
          clampBehavior="strict"
          allowDecimal={false}
          value={repeat.day}
          onChange={(day) => typeof day === 'number' && set({ ...repeat, day: Math.min(31, Math.max(1, day)) })}
        />
      )}
      {repeat.every === 'MONTH_WEEKDAY' && (
        <>
          <Select
            aria-label={t('tasks.repeat.which')}
            w={130}
            allowDeselect={false}
            data={nths.map((nth) => ({ value: String(nth), label: t(`tasks.repeat.nth.plain.${nth}`) }))}
            value={String(repeat.nth)}
            onChange={(chosen) => set({ ...repeat, nth: nths.find((nth) => String(nth) === chosen) ?? repeat.nth })}
          />
          <Select
            aria-label={t('tasks.repeat.weekday')}
            w={140}
            allowDeselect={false}
            data={weekdays.map((weekday) => ({ value: weekday, label: t(`tasks.repeat.weekdayNames.${weekday}`) }))}
            value={repeat.weekday}
            onChange={(chosen) =>
              set({ ...repeat, weekday: weekdays.find((weekday) => weekday === chosen) ?? repeat.weekday })
            }
          />
        </>
      )}
    </Group>
  );
}

function choiceOf(repeat: Repeat | null): Choice {
  if (!repeat) return 'ONCE';
  if (repeat.every === 'WEEK' && repeat.interval === 1 && repeat.days.join() === workdays.join()) return 'WORKDAYS';
  return repeat.every;
}

/** What a choice means of a task that begins on a day. */
function begin(choice: Choice, day: string, present: Repeat | null): Repeat | null {
  const weekday = weekdayOf(day);
  const date = Number(day.slice(8, 10));
  switch (choice) {
    case 'ONCE':
      return null;
    case 'DAY':
      return { every: 'DAY', interval: 1 };
    case 'WORKDAYS':
      return { every: 'WEEK', interval: 1, days: workdays };
    case 'WEEK':
      return { every: 'WEEK', interval: 1, days: [weekday] };
    case 'MONTH':
      return { every: 'MONTH', interval: 1, day: date };
    case 'MONTH_WEEKDAY':
      return { every: 'MONTH_WEEKDAY', interval: 1, nth: nthOf(date), weekday };
    case 'YEAR':
      return { every: 'YEAR', interval: 1 };
    case 'OTHER':
      return present;
  }
}

/** The fifth of a weekday is the last one of its month. */
function nthOf(date: number): (typeof nths)[number] {
  return nths[Math.ceil(date / 7) - 1] ?? -1;
}
