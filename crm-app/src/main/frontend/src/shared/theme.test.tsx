import { MantineProvider, Select } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { theme } from './theme';

test.each(['key', 'mouse'])('what is typed into a chosen value replaces it, come by %s', async (way) => {
  render(
    <MantineProvider env="test" theme={theme}>
      <Select label="Stage" searchable data={['First', 'Second']} defaultValue="First" />
      <section id="overlays" />
    </MantineProvider>,
  );
  const field = screen.getByRole('combobox', { name: 'Stage' });
  if (way === 'key') await userEvent.tab();
  else await userEvent.click(field);
  await new Promise(requestAnimationFrame);
  await userEvent.keyboard('Sec');
  expect(field).toHaveValue('Sec');
});
