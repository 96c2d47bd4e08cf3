import { expect, test } from 'vitest';
import type { Import } from '@/shared/api/types';
import {
  draftErrors,
  importable,
  mappedCount,
  missingFields,
  previewFields,
  rowMessages,
  withField,
  withOption,
  withOtherwise,
  withValue,
} from './mapping';

const field = (key: string, required = false, type: Import['fields'][number]['type'] = 'TEXT') => ({
  key,
  label: key,
  required,
  type,
  values: null,
});
const fields = [field('title', true), field('phone'), field('createdAt', false, 'DATE_TIME'), field('comment')];
const columns = [0, 1, 2, 3].map((index) => ({
  index,
  name: `c${index}`,
  samples: [],
  beyondHeader: false,
  guess: null,
}));

test('starts from the guess and keeps every correction', () => {
  const guessed = { values: {}, mapping: { 0: 'title', 1: null, 2: 'phone' }, options: {} };
  const corrected = withField(withField(guessed, 1, 'phone'), 2, null);
  expect(corrected.mapping).toEqual({ 0: 'title', 1: 'phone', 2: null });
  expect(mappedCount(corrected.mapping)).toBe(2);
  expect(guessed.mapping[2]).toBe('phone');
});

test('says which required fields no column fills', () => {
  expect(missingFields(fields, { 0: null, 1: 'phone' }).map(({ key }) => key)).toEqual(['title']);
  expect(missingFields(fields, { 0: 'title' })).toEqual([]);
});

test('a stage goes with its funnel, an emptied option is left to the server', () => {
  const chosen = { mapping: {}, values: {}, options: { funnelId: '3', stageId: '12', dateOrder: 'MDY' } };
  expect(withOption(chosen, 'funnelId', '4').options).toEqual({ funnelId: '4', dateOrder: 'MDY' });
  expect(withOption(chosen, 'dateOrder', null).options).toEqual({ funnelId: '3', stageId: '12' });
});

test('puts a refusal at its column or option', () => {
  expect(
    draftErrors({ 'mapping.2': 'Поле вже зайняте', 'options.stageId': 'Немає такого', mapping: 'Бракує поля' }),
  ).toEqual({
    columns: { 2: 'Поле вже зайняте' },
    options: { stageId: 'Немає такого' },
    paths: ['mapping.2', 'options.stageId'],
  });
});

test('previews the mapped fields in the order of the columns, a joined one once', () => {
  const mapping = { 0: 'comment', 1: 'title', 2: null, 3: 'comment' };
  expect(previewFields({ columns, fields, mapping }).map(({ key }) => key)).toEqual(['comment', 'title']);
});

test('puts the errors of a row at its cells, the others at the row', () => {
  const shown = [field('phone'), field('title')];
  const error = (name: string, message: string) => ({ field: name, code: 'x', message });
  const row = {
    row: 5,
    leftOut: false,
    values: {},
    errors: [error('phone', 'a'), error('phone', 'a'), error('phones[0].number', 'b'), error('title', 'c')],
  };
  expect(rowMessages(row, shown)).toEqual({ phone: ['a'], '': ['b'], title: ['c'] });
});

test('says what a value stands for in whatever spelling, leaves its rows out and takes it back', () => {
  const draft = { mapping: {}, options: {}, values: {} };
  const mapped = withValue(draft, 'stage', ' Closed  WON', '7');
  expect(mapped.values.stage?.map).toEqual({ 'closed won': '7' });
  expect(withValue(mapped, 'stage', 'closed won', null).values.stage?.map).toEqual({ 'closed won': null });
  expect(withValue(mapped, 'stage', 'Closed Won', undefined).values.stage?.map).toEqual({});
  expect(withOtherwise(mapped, 'stage', 'USE', '9').values.stage).toEqual({
    map: { 'closed won': '7' },
    otherwise: 'USE',
    use: '9',
  });
});

test('promises no more rows than will be imported, and no number that it does not know', () => {
  const row = (number: number) => ({ row: number, values: {}, errors: [], leftOut: false });
  const preview = { rows: [1, 2, 3, 4, 5, 6].map(row), errorCount: 3, leftOutCount: 1 };
  expect(importable({ total: 6, preview }, 'SKIP')).toBe(2);
  expect(importable({ total: 6, preview }, 'ABORT')).toBe(0);
  expect(importable({ total: 7, preview }, 'SKIP')).toBeUndefined();
});
