import '@mantine/charts/styles.css';
import { BarChart } from '@mantine/charts';

interface Props {
  rows: { from: string }[];
  series: { key: string; label: string }[];
}

const colours: Record<string, string> = { created: 'accent.4', won: 'teal.6', lost: 'red.6' };

/** Bars beside one another for every day or week. Read with the first chart that is shown. */
export function Bars({ rows, series }: Props) {
  return (
    <BarChart
      h={220}
      data={rows.map((row) => ({ ...row, from: `${row.from.slice(8, 10)}.${row.from.slice(5, 7)}` }))}
      dataKey="from"
      series={series.map(({ key, label }) => ({ name: key, label, color: colours[key] ?? 'gray.6' }))}
      withLegend
      tickLine="none"
      yAxisProps={{ allowDecimals: false, width: 36 }}
      barChartProps={{ accessibilityLayer: false, barGap: 0, barCategoryGap: '15%' }}
    />
  );
}
