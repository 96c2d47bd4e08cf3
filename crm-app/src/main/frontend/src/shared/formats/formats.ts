import type { Money } from '../api/types';
import type { Language } from '../language';

export interface FormatSettings {
  language: Language;
  timeZone: string;
}

export interface Formats {
  money(value: Money | null | undefined): string;
  number(value: number | string): string;
  /** As people say it: today 14:20, yesterday 9:05, 3 Mar, 3 Mar 2024. */
  when(instant: string, now?: Date): string;
  /** The same without an hour, for lists where only the day matters. */
  date(instant: string, now?: Date): string;
  full(instant: string): string;
  /** Day and hour, whatever day it is. */
  moment(instant: string): string;
  time(instant: string): string;
  /** A day without a zone, such as a date of birth. */
  day(day: string): string;
  duration(seconds: number): string;
  fileSize(bytes: number): string;
}

const locales: Record<Language, string> = { uk: 'uk-UA', en: 'en-GB' };
const dayNames: Record<Language, Record<number, string>> = {
  uk: { 0: 'сьогодні', [-1]: 'вчора', 1: 'завтра' },
  en: { 0: 'today', [-1]: 'yesterday', 1: 'tomorrow' },
};
const durationUnits = { uk: ['д', 'год', 'хв', 'с'], en: ['d', 'h', 'min', 's'] } as const;

export function createFormats({ language, timeZone }: FormatSettings): Formats {
  const locale = locales[language];
  const zoned = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone, ...options });
  const timeFormat = zoned({ hour: 'numeric', minute: '2-digit', hour12: false });
  const dayMonth = zoned({ day: 'numeric', month: 'short' });
  const dayMonthYear = zoned({ day: 'numeric', month: 'short', year: 'numeric' });
  const momentFormat = zoned({ dateStyle: 'medium', timeStyle: 'short' });
  const fullFormat = zoned({ dateStyle: 'full', timeStyle: 'medium' });
  const plainDay = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
  const numberFormat = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  const calendar = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });

  const dayNumber = (date: Date) => Date.parse(calendar.format(date)) / 86_400_000;
  const withoutYearSign = (text: string) => text.replace(/\sр\.$/, '');

  function date(instant: string, now = new Date()): string {
    const at = new Date(instant);
    const named = dayNames[language][dayNumber(at) - dayNumber(now)];
    if (named) return named;
    const sameYear = calendar.format(at).slice(0, 4) === calendar.format(now).slice(0, 4);
    return withoutYearSign((sameYear ? dayMonth : dayMonthYear).format(at));
  }

  return {
    money: (value) => (value ? moneyText(value, locale) : ''),
    number: (value) => numberFormat.format(value as number),
    date,
    when(instant, now = new Date()) {
      const at = new Date(instant);
      const near = Math.abs(dayNumber(at) - dayNumber(now)) <= 1;
      return near ? `${date(instant, now)} ${timeFormat.format(at)}` : date(instant, now);
    },
    moment: (instant) => withoutYearSign(momentFormat.format(new Date(instant))),
    full: (instant) => fullFormat.format(new Date(instant)),
    time: (instant) => timeFormat.format(new Date(instant)),
    day: (day) => plainDay.format(new Date(`${day}T00:00:00Z`)),
    duration: (seconds) => durationText(seconds, durationUnits[language]),
    fileSize(bytes) {
      const [unit, divisor] = bytes >= 1e6 ? ['megabyte', 1e6] : ['kilobyte', 1e3];
      return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(
        bytes / Number(divisor),
      );
    },
  };
}

function moneyText({ amount, currency }: Money, locale: string): string {
  const whole = !/\.\d*[1-9]/.test(amount);
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: whole ? 0 : 2,
    maximumFractionDigits: whole ? 0 : 2,
  });
  // The text, not a float: sums above 2^53 hundredths keep every digit.
  return format.format(amount as unknown as number);
}

function durationText(seconds: number, [d, h, min, s]: readonly [string, string, string, string]): string {
  const days = Math.floor(seconds / 86_400);
  const hours = Math.floor((seconds % 86_400) / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  if (days > 0) return hours > 0 ? `${days} ${d} ${hours} ${h}` : `${days} ${d}`;
  if (hours > 0) return minutes > 0 ? `${hours} ${h} ${minutes} ${min}` : `${hours} ${h}`;
  return minutes > 0 ? `${minutes} ${min}` : `${Math.floor(seconds)} ${s}`;
}

/** A phone as people of its country write it, with its extension; other countries' stay international. */
export function phoneText(number: string): string {
  const [whole = '', extension] = number.split(';ext=');
  const ukrainian = whole.match(/^\+380(\d{2})(\d{3})(\d{2})(\d{2})$/);
  const shown = ukrainian ? `0${ukrainian[1]} ${ukrainian[2]} ${ukrainian[3]} ${ukrainian[4]}` : whole;
  if (!extension) return shown;
  return `${shown} ${ukrainian ? 'дод.' : 'ext.'} ${extension}`;
}
