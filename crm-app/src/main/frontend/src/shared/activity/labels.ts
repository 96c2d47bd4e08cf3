import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Money, Ref } from '../api/types';
import { useFormats } from '../formats/FormatsProvider';
import type { Formats } from '../formats/formats';
import { phoneText } from '../formats/formats';

/** Names of fields, actions and values that come as codes; a code without a name is shown as it is. */
export function useLabels() {
  const { t } = useTranslation();
  const formats = useFormats();
  return {
    field: (name: string) => fieldText(name, t),
    /** Of a kind of record that is called otherwise in grammar, where one is known. */
    action: (name: string, of?: string) => actionText(name, of, t),
    recordType: (name: string) => named(t, 'recordTypes', name),
    value: (value: unknown) => valueText(value, t, formats),
  };
}

/** What a role may do, and what it sees, are told as `LEAD.DELETE` and `LEAD.amount`. */
export function fieldText(name: string, t: TFunction): string {
  const [, kind, right, field = name.split('.').at(-1) ?? name] = /^([A-Z_]+)\.(?:([A-Z]+)|(\w+))$/.exec(name) ?? [];
  const own = right ? named(t, 'rights', right) : named(t, 'fields', field);
  return kind ? `${named(t, 'recordTypes', kind)}: ${own}` : own;
}

export function actionText(name: string, of: string | undefined, t: TFunction): string {
  return named(t, 'actions', name, of);
}

export function valueText(value: unknown, t: TFunction, formats: Formats): string {
  if (value === null || value === undefined || value === '') return t('shared.timeline.nothing');
  if (typeof value === 'boolean') return t(value ? 'shared.yes' : 'shared.no');
  if (typeof value === 'number') return formats.number(value);
  if (Array.isArray(value)) {
    return value.length === 0
      ? t('shared.timeline.nothing')
      : value.map((one) => valueText(one, t, formats)).join(', ');
  }
  if (typeof value === 'object') return objectText(value, formats);
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text)) return formats.when(text);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formats.day(text);
  if (/^\+\d{8,15}(;ext=\d+)?$/.test(text)) return phoneText(text);
  const line = text.match(/^(.*?)((?: × \d+(?:\.\d+)?){2}(?: − \d+(?:\.\d+)?)?)$/s);
  if (line) return `${line[1]}${line[2]?.replace(/\d+(?:\.\d+)?/g, (figure) => formats.number(figure))}`;
  const money = text.match(/^(-?\d+(?:\.\d+)?) ([A-Z]{3})$/);
  if (money) return formats.money({ amount: String(money[1]), currency: String(money[2]) });
  return named(t, 'values', text);
}

function objectText(value: object, formats: Formats): string {
  if ('amount' in value && 'currency' in value) return formats.money(value as Money);
  if ('name' in value) return String((value as Ref).name);
  if ('number' in value) return phoneText(String(value.number));
  if ('address' in value) return String(value.address);
  return Object.values(value).filter(Boolean).join(' ');
}

function named(
  t: TFunction,
  group: 'fields' | 'rights' | 'actions' | 'recordTypes' | 'values',
  code: string,
  context?: string,
): string {
  // A code from the server is no key that the compiler could know.
  const lookup = t as unknown as (key: string, options: { defaultValue: string; context?: string }) => string;
  return /^\w+$/.test(code)
    ? lookup(`shared.${group}.${code}`, { defaultValue: code, ...(context ? { context } : {}) })
    : code;
}
