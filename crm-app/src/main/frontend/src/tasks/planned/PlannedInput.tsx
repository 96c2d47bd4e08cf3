import { Group, Input, NumberInput } from '@mantine/core';
import { DateInput, TimePicker } from '@mantine/dates';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { type DayTime, endOfWork, minutesOfDay, type Planned } from './planned';

interface Props {
  label: string;
  value: Planned;
  onChange: (value: Planned) => void;
  error?: string | undefined;
}

/** A day, an hour where there is one, and how long it takes: in minutes of an hour, in days of whole days. */
export function PlannedInput({ label, value, onChange, error }: Props) {
  const { t } = useTranslation();
  const { day, time, minutes } = value;
  const unit = day && !time ? minutesOfDay : 1;
  return (
    <Input.Wrapper label={label} error={error} labelElement="div">
      <Group gap={6} align="flex-end" wrap="nowrap">
        <DateInput
          aria-label={`${label}: ${t('tasks.planned.day')}`}
          valueFormat="DD.MM.YYYY"
          placeholder={t('tasks.planned.day')}
          style={{ flex: 2, minWidth: 110 }}
          clearable
          value={day}
          onChange={(next) => onChange(next ? { ...value, day: next } : { day: null, time: '', minutes })}
        />
        <TimePicker
          {...clockLabels(t, label)}
          format="24h"
          style={{ flex: 1, minWidth: 78 }}
          disabled={!day}
          value={time}
          onChange={(next) => {
            // An hour makes another measure of how long.
            const other = (next === '') !== (time === '');
            onChange({ ...value, time: next.slice(0, 5), minutes: other ? null : minutes });
          }}
        />
        <NumberInput
          aria-label={`${label}: ${t('tasks.planned.duration')}`}
          style={{ flex: 1, minWidth: 78 }}
          min={1}
          max={525_600 / unit}
          step={unit === 1 ? 15 : 1}
          allowDecimal={false}
          suffix={` ${t(unit === 1 ? 'tasks.planned.minutes' : 'tasks.planned.days')}`}
          placeholder={t(unit === 1 ? 'tasks.planned.minutes' : 'tasks.planned.days')}
          value={minutes === null ? '' : Math.max(1, Math.round(minutes / unit))}
          onChange={(next) => onChange({ ...value, minutes: typeof next === 'number' ? next * unit : null })}
        />
      </Group>
    </Input.Wrapper>
  );
}

/** Whatever the browser's own language is, hours are counted to 24. */
function clockLabels(t: TFunction, label: string) {
  return {
    hoursInputLabel: `${label}: ${t('tasks.planned.hours')}`,
    minutesInputLabel: `${label}: ${t('tasks.planned.minutesOfHour')}`,
  };
}

interface MomentProps {
  label: string;
  value: DayTime;
  onChange: (value: DayTime) => void;
  error?: string | undefined;
}

/** A day and an hour of it. */
export function DayTimeInput({ label, value, onChange, error }: MomentProps) {
  const { t } = useTranslation();
  return (
    <Input.Wrapper label={label} error={error} labelElement="div">
      <Group gap={6} wrap="nowrap">
        <DateInput
          aria-label={`${label}: ${t('tasks.planned.day')}`}
          valueFormat="DD.MM.YYYY"
          placeholder={t('tasks.planned.day')}
          style={{ flex: 2, minWidth: 110 }}
          clearable
          value={value.day}
          onChange={(day) => onChange(day ? { day, time: value.time || endOfWork } : { day: null, time: '' })}
        />
        <TimePicker
          {...clockLabels(t, label)}
          format="24h"
          style={{ flex: 1, minWidth: 78 }}
          disabled={!value.day}
          value={value.time}
          onChange={(time) => onChange({ ...value, time: time.slice(0, 5) })}
        />
      </Group>
    </Input.Wrapper>
  );
}
