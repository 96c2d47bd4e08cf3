import { useTranslation } from 'react-i18next';
import { useFormats } from '@/shared/formats/FormatsProvider';
import { type Ending, inOrder, isWorkdays, type Repeat } from './rule';

/** How often a task comes back, in words. */
export function useRepeatText(): (repeat: Repeat, ending: Ending) => string {
  const { t } = useTranslation();
  const formats = useFormats();

  // Every day, not every one day.
  const every = (unit: 'days' | 'weeks' | 'months' | 'years', count: number) =>
    count === 1 ? t(`tasks.repeat.each.${unit}`) : t(`tasks.repeat.every.${unit}`, { count });

  const often = (repeat: Repeat): string => {
    switch (repeat.every) {
      case 'DAY':
        return every('days', repeat.interval);
      case 'WEEK': {
        const { interval: count, days } = repeat;
        if (count === 1 && isWorkdays(days)) return t('tasks.repeat.text.workdays');
        const weeks = every('weeks', count);
        const named = inOrder(days).map((day) => t(`tasks.repeat.short.${day}`));
        return named.length > 0 ? `${weeks}: ${named.join(', ')}` : weeks;
      }
      case 'MONTH': {
        const { interval: count, day } = repeat;
        const months = every('months', count);
        const text = t('tasks.repeat.text.onDay', { months, day });
        return day > 28 ? `${text} ${t('tasks.repeat.text.clamped')}` : text;
      }
      case 'MONTH_WEEKDAY': {
        const { interval: count, nth, weekday } = repeat;
        const months = every('months', count);
        const masculine = weekday === 'MO' || weekday === 'TU' || weekday === 'TH';
        const which = t(`tasks.repeat.nth.${masculine ? 'm' : 'f'}.${nth}`);
        return t('tasks.repeat.text.onWeekday', { months, which, weekday: t(`tasks.repeat.on.${weekday}`) });
      }
      case 'YEAR':
        return every('years', repeat.interval);
      case 'OTHER':
        return t('tasks.repeat.text.other', { rule: repeat.rule });
    }
  };

  return (repeat, { until, count }) => {
    const text = often(repeat);
    if (until) return `${text}, ${t('tasks.repeat.text.until', { day: formats.day(until) })}`;
    if (count) return `${text}, ${t('tasks.repeat.text.times', { count })}`;
    return text;
  };
}
