import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, Suspense } from 'react';
import { MemoryRouter } from 'react-router';
import { beforeAll, expect, test, vi } from 'vitest';
import type { Import } from '@/shared/api/types';
import { needTexts, startTexts } from '@/shared/i18n';
import { permissionsQuery } from '@/shared/me';
import { ImportOptions } from './ImportOptions';
import { MappingTable } from './MappingTable';
import type { MappingControl } from './useMapping';

beforeAll(async () => {
  localStorage.setItem('crm.language', 'uk');
  await startTexts();
  await needTexts('imports');
});

const guess = {
  decimalSign: null,
  dateOrder: null,
  countedDays: false,
  unclear: [],
  currencies: [] as string[],
  nulCells: 0,
};
const column = (index: number, name: string, more: Partial<Import['columns'][number]> = {}) =>
  ({ index, name, samples: [], beyondHeader: false, guess, ...more }) as Import['columns'][number];
const field = (key: string, type: Import['fields'][number]['type']) => ({
  key,
  label: key,
  required: false,
  type,
  values: null,
});

function show(file: Partial<Import>, of: (file: Import, control: MappingControl) => ReactNode) {
  const whole = { id: 5, version: 2, kind: 'COMPANY', options: {}, values: {}, ...file } as Import;
  const control = {
    mapping: whole.mapping,
    options: {},
    errors: { columns: {}, options: {}, paths: [] },
    setField: vi.fn(),
    setOption: vi.fn(),
  } as unknown as MappingControl;
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  client.setQueryData(['imports', 5, 'values', 2], { fields: [], formats: [] });
  client.setQueryData(permissionsQuery.queryKey, { permissions: [], fields: [] });
  render(
    <QueryClientProvider client={client}>
      <MantineProvider env="test">
        <MemoryRouter>
          <Suspense>{of(whole, control)}</Suspense>
        </MemoryRouter>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return control;
}

test('tells of cells beyond the header until they are mapped, and of signs that were left out', () => {
  show(
    {
      columns: [
        column(0, 'Назва', { guess: { ...guess, nulCells: 3 } }),
        column(1, '', { beyondHeader: true }),
        column(2, '', { beyondHeader: true }),
      ],
      fields: [field('name', 'TEXT'), field('comment', 'TEXT')],
      mapping: { 0: 'name', 1: null, 2: 'comment' },
    },
    (file, control) => <MappingTable file={file} control={control} />,
  );
  const rows = screen.getAllByRole('listitem');
  expect(within(rows[0] as HTMLElement).getByText('У 3 клітинках пропущено нульовий символ.')).toBeVisible();
  expect(within(rows[1] as HTMLElement).getByText(/Рядки з такими клітинками буде відхилено/)).toBeVisible();
  expect(within(rows[2] as HTMLElement).queryByText(/буде відхилено/)).toBeNull();
});

test('asks the currency of each column where there are several with sums', async () => {
  const sums = {
    columns: [column(0, 'Ціна', { guess: { ...guess, currencies: ['USD'] } }), column(3, 'Сума')],
    fields: [field('price', 'MONEY'), field('amount', 'MONEY')],
  };
  const control = show({ ...sums, mapping: { 0: 'price', 3: 'amount' } }, (file, control) => (
    <ImportOptions file={file} control={control} />
  ));
  expect(screen.getByText('У клітинках указано: USD')).toBeVisible();
  await userEvent.click(screen.getByRole('combobox', { name: 'Валюта стовпця «Сума»' }));
  await userEvent.click(screen.getByRole('option', { name: 'EUR' }));
  expect(control.setOption).toHaveBeenCalledWith('currency.3', 'EUR');
});

test('asks no currency of the only column with sums', () => {
  show(
    { columns: [column(0, 'Сума')], fields: [field('amount', 'MONEY')], mapping: { 0: 'amount' } },
    (file, control) => <ImportOptions file={file} control={control} />,
  );
  expect(screen.queryByText(/Валюта стовпця/)).toBeNull();
});
