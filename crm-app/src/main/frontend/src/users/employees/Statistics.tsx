import { Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useLabels } from '@/shared/activity/labels';
import { ApiError } from '@/shared/api/problem';
import type { StatisticsSection } from '@/shared/api/types';
import { useFormats } from '@/shared/formats/FormatsProvider';
import { namedPeriods } from '@/shared/list/filters';
import { Card } from '@/shared/ui/Card';
import { ErrorState } from '@/shared/ui/ErrorState';
import { ListSkeleton } from '@/shared/ui/ListSkeleton';
import { statisticsQuery } from './queries';
import { SeriesChart } from './SeriesChart';
import classes from './Statistics.module.css';

type NamedPeriod = (typeof namedPeriods)[number];

/** What a person achieved over a period; the address says which, so that it can be sent. */
export function Statistics({ userId }: { userId: number }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const [parameters, setParameters] = useSearchParams();
  const [from, to] = [parameters.get('from'), parameters.get('to')];
  const period = namedPeriods.find((name) => name === parameters.get('period')) ?? 'thisMonth';
  const query = from ? { from, ...(to ? { to } : {}) } : { period };
  const { data, error, refetch } = useQuery({ ...statisticsQuery(userId, query), placeholderData: keepPreviousData });
  const show = (next: Record<string, string | null>) =>
    setParameters(
      (present) => {
        const changed = new URLSearchParams(present);
        for (const name of ['period', 'from', 'to']) changed.delete(name);
        for (const [name, value] of Object.entries(next)) if (value) changed.set(name, value);
        return changed;
      },
      { replace: true },
    );

  if (error instanceof ApiError && error.status === 403) return null;
  return (
    <Card title={t('users.statistics.title')}>
      <Group gap="xs">
        <SegmentedControl
          className={classes.periods}
          aria-label={t('users.statistics.period')}
          data={[
            ...namedPeriods.map((value) => ({ value, label: t(`shared.periods.${value}`) })),
            ...(from ? [{ value: 'range', label: t('shared.periods.range') }] : []),
          ]}
          value={from ? 'range' : period}
          onChange={(value) => value !== 'range' && show({ period: value as NamedPeriod })}
        />
        <DatePickerInput
          type="range"
          allowSingleDateInRange
          clearable
          aria-label={t('shared.periods.range')}
          placeholder={t('shared.periods.range')}
          valueFormat="DD.MM.YYYY"
          value={[from, to]}
          onChange={([first, last]) => show({ from: first, to: last })}
          styles={{ placeholder: { color: 'var(--mantine-color-dimmed)' } }}
        />
      </Group>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <ListSkeleton />}
      {data?.sections.length === 0 && <Text c="dimmed">{t('users.statistics.empty')}</Text>}
      {data?.sections.map((section) => (
        <section
          key={section.recordType}
          className={classes.section}
          aria-label={labels.recordType(section.recordType)}
        >
          <h3 className={classes.heading}>
            {t(`users.deactivate.records.${section.recordType as 'LEAD'}`, {
              defaultValue: labels.recordType(section.recordType),
            })}
          </h3>
          <Figures section={section} />
          {section.series.some(({ points }) => points.some(({ value }) => Number(value) > 0)) && (
            <SeriesChart section={section} by={data.by} />
          )}
          <Averages section={section} />
        </section>
      ))}
    </Card>
  );
}

function Figures({ section }: { section: StatisticsSection }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const text = ({ unit, value, currency }: StatisticsSection['figures'][number]) => {
    if (unit === 'MONEY') return formats.money({ amount: value, currency: currency ?? 'UAH' });
    if (unit === 'SHARE') return `${formats.number(Math.round(Number(value) * 1000) / 10)} %`;
    return unit === 'SECONDS' ? formats.duration(Number(value)) : formats.number(value);
  };
  return (
    <dl className={classes.figures}>
      {section.figures.map((figure) => (
        <div key={`${figure.key} ${figure.currency ?? ''}`} className={classes.figure}>
          <dt>{t(`users.statistics.figures.${figure.key as 'won'}`, { defaultValue: figure.key })}</dt>
          <dd>{text(figure)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Averages({ section }: { section: StatisticsSection }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (section.averages.length === 0) return null;
  return (
    <Stack gap={4}>
      <table className={classes.table}>
        <caption>{t('users.statistics.stays')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('shared.fields.stage')}</th>
            <th scope="col">{t('users.statistics.times')}</th>
            <th scope="col">{t('users.statistics.average')}</th>
          </tr>
        </thead>
        <tbody>
          {section.averages.map(({ of, count, seconds }) => (
            <tr key={of.id}>
              <th scope="row">{of.name}</th>
              <td>{formats.number(count)}</td>
              <td>{formats.duration(seconds)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Stack>
  );
}
