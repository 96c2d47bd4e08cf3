import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { beforeAll, expect, test, vi } from 'vitest';
import { startTexts } from '../i18n';
import { ErrorState } from './ErrorState';

beforeAll(async () => {
  localStorage.setItem('crm.language', 'en');
  await startTexts();
});

test.each([
  [true, /unexpected/i],
  [false, /cannot be reached/i],
])('a panel whose code cannot be read says whether it is for want of a network (on line: %s)', (onLine, text) => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(onLine);
  render(
    <MantineProvider env="test">
      <ErrorState error={new Error('Unable to preload CSS')} />
    </MantineProvider>,
  );
  expect(screen.getByRole('alert')).toHaveTextContent(text);
});
