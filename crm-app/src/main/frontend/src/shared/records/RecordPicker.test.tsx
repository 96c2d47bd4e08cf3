import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Ref } from '../api/types';
import { startTexts } from '../i18n';
import { declareKinds } from './kinds';
import { RecordPicker } from './RecordPicker';

vi.setConfig({ testTimeout: 20_000 });

beforeAll(async () => {
  localStorage.setItem('crm.language', 'en');
  await startTexts();
});

const known = [
  { id: 1, name: 'Матвій Ткач', detail: '050 111 22 33' },
  { id: 2, name: 'Матвій Ткач', detail: '067 444 55 66' },
];

beforeEach(() => {
  const search = async (q: string) => (q.startsWith('Матв') ? known : []);
  declareKinds([
    { type: 'CONTACT', ownership: 'owned', lookup: async () => ({ search, name: async (id) => `#${id}` }) },
  ]);
});

function show(onMake = vi.fn()) {
  const chosen = vi.fn();
  function Form() {
    const [value, setValue] = useState<Ref | null>(null);
    const [text, setText] = useState('');
    return (
      <RecordPicker
        of="CONTACT"
        label="Contact"
        value={value}
        onChange={(next) => {
          chosen(next);
          setValue(next);
        }}
        typed={{ text, onChange: setText }}
        make={{ label: (typed) => `New: ${typed}`, first: (typed) => /^\d/.test(typed), onMake }}
      />
    );
  }
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <Form />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { chosen, user: userEvent.setup(), input: screen.getByRole('combobox', { name: 'Contact' }) };
}

const options = async (first: RegExp) => {
  await screen.findByRole('option', { name: first });
  return screen.getAllByRole('option').map(({ textContent }) => textContent);
};

test('records of one name are told apart', async () => {
  const { chosen, user, input } = show();
  await user.type(input, 'Матвій');
  expect(await options(/067/)).toEqual(['Матвій Ткач050 111 22 33', 'Матвій Ткач067 444 55 66', 'New: Матвій']);
  await user.click(screen.getByRole('option', { name: /067/ }));
  expect(chosen).toHaveBeenLastCalledWith(known[1]);
  expect(input).toHaveValue('Матвій Ткач');
});

test('what nobody has is offered to be made of what was typed', async () => {
  const make = vi.fn();
  const { chosen, user, input } = show(make);
  await user.type(input, '050 999 88 77');
  expect(await options(/New/)).toEqual(['New: 050 999 88 77']);
  await user.keyboard('{ArrowDown}{Enter}');
  expect(make).toHaveBeenCalledExactlyOnceWith('050 999 88 77');
  expect(chosen).not.toHaveBeenCalled();
});

test('what was typed and not chosen stays when one leaves the field', async () => {
  const { user, input } = show();
  await user.type(input, '050 999 88 77');
  await user.keyboard('{Escape}');
  await user.tab();
  expect(input).toHaveValue('050 999 88 77');
});
