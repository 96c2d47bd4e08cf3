import { SegmentedControl, Stack } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Statistics, StatisticsSection } from '@/shared/api/types';
import { useFormats } from '@/shared/formats/FormatsProvider';
import { ListSkeleton } from '@/shared/ui/ListSkeleton';
import classes from './Statistics.module.css';

const Bars = lazy(async () => ({ default: (await import('./Bars')).Bars }));

/** Figures over time, as bars or as a table, whichever a person reads better. */
export function SeriesChart({ section, by }: { section: StatisticsSection; by: Statistics['by'] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [shown, setShown] = useState('chart');
  const label = (key: string) => t(`users.statistics.figures.${key as 'won'}`, { defaultValue: key });
  const points = section.series[0]?.points ?? [];
  const rows = points.map(({ from }, index) => ({
    from,
    ...Object.fromEntries(section.series.map(({ key, points }) => [key, Number(points[index]?.value ?? 0)])),
  }));
  return (
    <Stack gap="xs">
      <SegmentedControl
        className={classes.shape}
        aria-label={t('users.statistics.shape')}
        data={[
          { value: 'chart', label: t('users.statistics.chart') },
          { value: 'table', label: t('users.statistics.table') },
        ]}
        value={shown}
        onChange={setShown}
      />
      {shown === 'chart' ? (
        <Suspense fallback={<ListSkeleton />}>
          <div
            role="img"
            aria-label={t('users.statistics.chartOf', { what: section.series.map(({ key }) => label(key)).join(', ') })}
          >
            <Bars rows={rows} series={section.series.map(({ key }) => ({ key, label: label(key) }))} />
          </div>
        </Suspense>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
        <section className={classes.scroll} tabIndex={0} aria-label={t('users.statistics.table')}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t(by === 'DAY' ? 'users.statistics.day' : 'users.statistics.week')}</th>
                {section.series.map(({ key }) => (
                  <th key={key} scope="col">
                    {label(key)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {points.map(({ from }, index) => (
                <tr key={from}>
                  <th scope="row">{formats.day(from)}</th>
                  {section.series.map(({ key, points }) => (
                    <td key={key}>{formats.number(points[index]?.value ?? '0')}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Stack>
  );
}
