import { useTranslation } from 'react-i18next';
import type { RecordType } from '../api/types';
import { useFormats } from '../formats/FormatsProvider';
import { useRecordNames } from '../records/names';
import { type Filter, type NamedPeriod, namedPeriods } from './filters';

type Values = Record<string, string[]>;

/** A filter's present value in words. */
export function ChipText({ filter, values }: { filter: Filter; values: Values }) {
  const { t } = useTranslation();
  const own = values[filter.name] ?? [];
  switch (filter.kind) {
    case 'text':
      return <>{own.join(', ')}</>;
    case 'yesNo':
      return <>{own[0] === undefined ? '…' : own[0] === 'true' ? filter.yes : filter.no}</>;
    case 'choices':
      return (
        <>
          {own.map((value) => filter.options.find((option) => option.value === value)?.label ?? value).join(', ') ||
            '…'}
        </>
      );
    case 'people':
      return <RecordNames of="USER" ids={own} own={t('shared.list.me')} />;
    case 'records':
      return <RecordNames of={filter.of} ids={own} />;
    case 'record': {
      const [type, id] = own[0]?.split(':') ?? [];
      const of = filter.of.find((kind) => kind === type);
      return of && id ? <RecordNames of={of} ids={[id]} /> : (own[0] ?? '…');
    }
    case 'period':
      return <PeriodText filter={filter} values={values} />;
    case 'numbers':
      return <RangeText from={values[`${filter.name}From`]?.[0]} to={values[`${filter.name}To`]?.[0]} />;
  }
}

function RecordNames({ of, ids, own }: { of: RecordType; ids: string[]; own?: string }) {
  const names = useRecordNames(
    of,
    ids.filter((id) => id !== 'me'),
  );
  return <>{ids.map((id) => (id === 'me' ? own : (names[id] ?? `#${id}`))).join(', ') || '…'}</>;
}

function PeriodText({ filter, values }: { filter: Filter; values: Values }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const named = values[filter.name]?.[0];
  if (named && namedPeriods.includes(named as NamedPeriod)) return <>{t(`shared.periods.${named as NamedPeriod}`)}</>;
  const shown = (value: string | undefined) =>
    value && (value.includes('T') ? formats.moment(value) : formats.day(value.slice(0, 10)));
  return <RangeText from={shown(values[`${filter.name}From`]?.[0])} to={shown(values[`${filter.name}To`]?.[0])} />;
}

function RangeText({ from, to }: { from: string | undefined; to: string | undefined }) {
  if (!from && !to) return <>…</>;
  if (from && to) return <>{`${from} – ${to}`}</>;
  return <>{from ? `≥ ${from}` : `≤ ${to}`}</>;
}
