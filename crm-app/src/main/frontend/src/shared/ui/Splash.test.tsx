import { MantineProvider } from '@mantine/core';
import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startTexts } from '../i18n';
import { Splash } from './Splash';

beforeAll(async () => {
  localStorage.setItem('crm.language', 'en');
  await startTexts();
});

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('a slow page says that it is loading, and offers to begin anew when it takes very long', () => {
  render(
    <MantineProvider env="test">
      <Splash />
    </MantineProvider>,
  );
  expect(screen.getByRole('status')).toHaveTextContent('');
  act(() => vi.advanceTimersByTime(1600));
  expect(screen.getByRole('status')).toHaveTextContent('Loading…');
  expect(screen.queryByRole('button')).toBeNull();
  act(() => vi.advanceTimersByTime(9000));
  expect(screen.getByRole('status')).toHaveTextContent('slow');
  expect(screen.getByRole('button')).toBeVisible();
});
