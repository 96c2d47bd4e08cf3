import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { beforeAll, expect, test, vi } from 'vitest';
import type { Import, ImportValues } from '@/shared/api/types';
import { needTexts, startTexts } from '@/shared/i18n';
import type { MappingControl } from './useMapping';
import { ValuesCard } from './ValuesCard';

beforeAll(async () => {
  localStorage.setItem('crm.language', 'uk');
  await startTexts();
  await needTexts('imports');
});

const stages: ImportValues['fields'][number] = {
  field: 'stage',
  label: 'Етап',
  kind: 'STAGE',
  open: false,
  distinct: 3,
  more: false,
  rejectedRows: 1_589,
  values: [
    { value: 'Engaging', count: 1_589, state: 'UNKNOWN', meaning: null },
    { value: 'Junk', count: 12, state: 'LEFT_OUT', meaning: null },
    { value: 'Won', count: 4_238, state: 'KNOWN', meaning: { id: '9', name: 'Виграно' } },
  ],
  choices: [
    { id: '7', name: 'Переговори' },
    { id: '9', name: 'Виграно' },
  ],
  otherwise: 'REJECT',
  use: null,
};

function show(fields: ImportValues['fields']) {
  const file = { id: 5, version: 2 } as Import;
  const control = { setValue: vi.fn(), setOtherwise: vi.fn() } as unknown as MappingControl;
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  client.setQueryData(['imports', 5, 'values', 2], { fields, formats: [] } satisfies ImportValues);
  render(
    <QueryClientProvider client={client}>
      <MantineProvider env="test">
        <MemoryRouter>
          <ValuesCard file={file} control={control} />
        </MemoryRouter>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return control;
}

test('shows each value with its rows, and says which are unknown', () => {
  show([stages]);
  const values = within(screen.getByRole('list', { name: 'Етап' }));
  expect(values.getAllByRole('listitem')).toHaveLength(3);
  expect(screen.getByRole('status')).toHaveTextContent('Деяких значень у CRM немає');
  expect(screen.getByText(/1.589 рядків буде відхилено/)).toBeInTheDocument();
  expect(values.getByRole('combobox', { name: 'Що означає «Engaging»' })).toBeInvalid();
  expect(values.getByRole('combobox', { name: 'Що означає «Won»' })).toHaveValue('Виграно');
});

test('an unknown value is mapped by the keyboard alone', async () => {
  const control = show([stages]);
  const user = userEvent.setup();
  screen.getByRole('combobox', { name: 'Що означає «Engaging»' }).focus();
  await user.keyboard('{Enter}{ArrowDown}{Enter}');
  expect(control.setValue).toHaveBeenCalledWith('stage', 'Engaging', expect.stringMatching(/^[79]$/));
});

test('rows of a value are left out and taken back', async () => {
  const control = show([stages]);
  const user = userEvent.setup();
  const leftOut = screen.getByRole('button', { name: 'Не імпортувати рядків зі значенням «Junk»' });
  expect(leftOut).toHaveAttribute('aria-pressed', 'true');
  await user.click(leftOut);
  expect(control.setValue).toHaveBeenLastCalledWith('stage', 'Junk', undefined);
  await user.click(screen.getByRole('button', { name: 'Не імпортувати рядків зі значенням «Engaging»' }));
  expect(control.setValue).toHaveBeenLastCalledWith('stage', 'Engaging', null);
});

test('a file without such columns shows nothing', () => {
  show([]);
  expect(screen.queryByText('Значення у файлі')).not.toBeInTheDocument();
});
