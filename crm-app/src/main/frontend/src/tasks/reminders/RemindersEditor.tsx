import { ActionIcon, Button, Group, Input, Select, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/shared/me';
import { DayTimeInput } from '../planned/PlannedInput';
import { dayTimeOf, instantOfDayTime } from '../planned/planned';
import { beforeChoices, type Reminder, reminder } from './reminders';

interface Props {
  label: string;
  value: Reminder[];
  onChange: (value: Reminder[]) => void;
  error?: string | undefined;
}

/** When to be reminded: so long before the task, or at a moment; several, each with words of its own. */
export function RemindersEditor({ label, value, onChange, error }: Props) {
  const { t } = useTranslation();
  const { timeZone } = useMe();
  const set = (at: number, change: Partial<Reminder>) =>
    onChange(value.map((one, index) => (index === at ? { ...one, ...change } : one)));
  return (
    <Input.Wrapper label={label} error={error} labelElement="div">
      <Stack gap={6}>
        {value.map((one, index) => (
          <Group key={one.key} gap={6} wrap="nowrap" align="flex-start">
            <Stack gap={4} style={{ flex: 1, minWidth: 0 }}>
              <Group gap={6} grow preventGrowOverflow={false}>
                <Select
                  aria-label={t('tasks.reminders.when')}
                  allowDeselect={false}
                  data={[
                    ...[...new Set([...beforeChoices, ...(one.minutesBefore === null ? [] : [one.minutesBefore])])].map(
                      (minutes) => ({ value: String(minutes), label: beforeText(t, minutes) }),
                    ),
                    { value: 'at', label: t('tasks.reminders.at') },
                  ]}
                  value={one.minutesBefore === null ? 'at' : String(one.minutesBefore)}
                  onChange={(choice) =>
                    set(
                      index,
                      choice === 'at'
                        ? { minutesBefore: null, at: one.at ?? new Date(Date.now() + 3_600_000).toISOString() }
                        : { minutesBefore: Number(choice), at: null },
                    )
                  }
                />
                <TextInput
                  aria-label={t('tasks.reminders.text')}
                  placeholder={t('tasks.reminders.text')}
                  maxLength={500}
                  value={one.text}
                  onChange={({ currentTarget }) => set(index, { text: currentTarget.value })}
                />
              </Group>
              {one.minutesBefore === null && (
                <DayTimeInput
                  label={t('tasks.reminders.at')}
                  value={dayTimeOf(one.at, timeZone)}
                  onChange={(moment) => set(index, { at: instantOfDayTime(moment, timeZone) ?? one.at })}
                />
              )}
            </Stack>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={32}
              aria-label={t('tasks.reminders.remove')}
              onClick={() => onChange(value.filter((other) => other !== one))}
            >
              <IconX size={16} />
            </ActionIcon>
          </Group>
        ))}
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} />}
          style={{ alignSelf: 'flex-start' }}
          onClick={() => onChange([...value, reminder({ minutesBefore: 15 })])}
        >
          {t('tasks.reminders.add')}
        </Button>
      </Stack>
    </Input.Wrapper>
  );
}

export function beforeText(t: TFunction, minutes: number): string {
  if (minutes === 0) return t('tasks.reminders.then');
  if (minutes % 1440 === 0) return t('tasks.reminders.days', { count: minutes / 1440 });
  if (minutes % 60 === 0) return t('tasks.reminders.hours', { count: minutes / 60 });
  return t('tasks.reminders.minutes', { count: minutes });
}
