import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { OpenForm } from './OpenForm';

function form(busy: boolean) {
  return (
    <OpenForm busy={busy} onSubmit={(event) => event.preventDefault()}>
      <input aria-label="E-mail" />
    </OpenForm>
  );
}

test('nothing can be typed into a form that is about to leave, and after a refusal one goes on where one was', async () => {
  const user = userEvent.setup();
  const { rerender } = render(form(false));
  const field = screen.getByLabelText('E-mail');
  await user.type(field, 'olena');
  rerender(form(true));
  expect(field).toBeDisabled();
  field.blur();
  await user.keyboard('@example.com');
  expect(field).toHaveValue('olena');
  rerender(form(false));
  expect(field).toHaveFocus();
  await user.keyboard('@example.com');
  expect(field).toHaveValue('olena@example.com');
});
