import { Group, Input, NumberInput } from '@mantine/core';
import { DateInput, TimeInput } from '@mantine/dates';
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
          placeholder={t('tasks.planned.day')}
          style={{ flex: 2, minWidth: 110 }}
          clearable
          value={day}
          onChange={(next) => onChange(next ? { ...value, day: next } : { day: null, time: '', minutes })}
        />
        <TimeInput
          aria-label={`${label}: ${t('tasks.planned.time')}`}
          style={{ flex: 1, minWidth: 84 }}
          disabled={!day}
          value={time}
          onChange={({ currentTarget }) => {
            const next = currentTarget.value;
            // An hour makes another measure of how long.
            const other = (next === '') !== (time === '');
            onChange({ ...value, time: next, minutes: other ? null : minutes });
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
          placeholder={t('tasks.planned.day')}
          style={{ flex: 2, minWidth: 110 }}
          clearable
          value={value.day}
          onChange={(day) => onChange(day ? { day, time: value.time || endOfWork } : { day: null, time: '' })}
        />
        <TimeInput
          aria-label={`${label}: ${t('tasks.planned.time')}`}
          style={{ flex: 1, minWidth: 84 }}
          disabled={!value.day}
          value={value.time}
          onChange={({ currentTarget }) => onChange({ ...value, time: currentTarget.value })}
        />
      </Group>
    </Input.Wrapper>
  );
}
