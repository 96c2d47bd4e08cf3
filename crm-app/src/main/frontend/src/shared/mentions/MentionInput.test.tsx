import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { declareKinds } from '@/shared/records/kinds';
import { MentionInput } from './MentionInput';

const people = [
  { id: 4, name: 'Ігор Бондар' },
  { id: 5, name: 'Олена Бондаренко' },
];
declareKinds([
  {
    type: 'USER',
    ownership: 'owned',
    lookup: async () => ({ search: async () => people, name: async (id) => `#${id}` }),
  },
]);

// A text that grows listens to fonts, of which the test's document has none.
Object.defineProperty(document, 'fonts', { value: new EventTarget() });

const submitted = vi.fn();
const mentioned = vi.fn();

function Written() {
  const [text, setText] = useState('');
  return (
    <MentionInput
      label="Коментар"
      placeholder=""
      value={text}
      autoFocus={false}
      onChange={setText}
      onMention={mentioned}
      onSubmit={submitted}
    />
  );
}

function show() {
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <Written />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { person: userEvent.setup(), field: screen.getByLabelText<HTMLTextAreaElement>('Коментар') };
}

test('an @ offers people, the arrows choose and Enter takes', async () => {
  const { person, field } = show();
  await person.type(field, 'Вітаю, @Бон');
  await screen.findByText('Олена Бондаренко');
  await person.keyboard('{ArrowDown}{Enter}');
  expect(field.value).toBe('Вітаю, @Олена Бондаренко ');
  expect(mentioned).toHaveBeenCalledWith({ id: 5, name: 'Олена Бондаренко' });
});

test('Escape goes on writing, and Ctrl+Enter sends', async () => {
  const { person, field } = show();
  await person.type(field, '@Бон');
  await screen.findByText('Ігор Бондар');
  await person.keyboard('{Control>}{Enter}{/Control}');
  expect(field.value).toBe('@Ігор Бондар ');
  expect(submitted).not.toHaveBeenCalled();

  await person.type(field, '@Бон');
  await screen.findByText('Олена Бондаренко');
  await person.keyboard('{Escape}');
  expect(screen.queryByRole('option')).toBeNull();
  await person.keyboard('{Control>}{Enter}{/Control}');
  expect(submitted).toHaveBeenCalledOnce();
  expect(field.value).toBe('@Ігор Бондар @Бон');
});
