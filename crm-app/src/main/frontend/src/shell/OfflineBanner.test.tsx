import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, renderHook, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startTexts } from '@/shared/i18n';
import { live } from '@/shared/live/connection';
import { meQuery } from '@/shared/me';
import { useMyPresence } from '@/shared/presence';
import { OfflineBanner } from './OfflineBanner';

let connected: boolean;
const listeners = new Set<() => void>();

beforeAll(async () => {
  localStorage.setItem('crm.language', 'en');
  await startTexts();
});

beforeEach(() => {
  vi.useFakeTimers();
  connected = true;
  vi.spyOn(live, 'connected', 'get').mockImplementation(() => connected);
  vi.spyOn(live, 'onState').mockImplementation((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  });
});
afterEach(() => vi.useRealTimers());

function become(state: boolean) {
  connected = state;
  act(() => {
    for (const listener of listeners) listener();
  });
}

test('a server out of reach for some seconds is told of until it is back', () => {
  render(<OfflineBanner />);
  become(false);
  act(() => vi.advanceTimersByTime(3000));
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
  act(() => vi.advanceTimersByTime(2000));
  expect(screen.getByRole('status')).toHaveTextContent('cannot be reached');
  become(true);
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});

test('a connection that comes back at once is no loss', () => {
  render(<OfflineBanner />);
  become(false);
  act(() => vi.advanceTimersByTime(2000));
  become(true);
  act(() => vi.advanceTimersByTime(10_000));
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});

test('a browser without a network says so at once', () => {
  render(<OfflineBanner />);
  become(false);
  act(() => void window.dispatchEvent(new Event('offline')));
  expect(screen.getByRole('status')).toHaveTextContent('cannot be reached');
});

test('nobody is shown to themselves as present who cannot be reached', () => {
  const client = new QueryClient();
  client.setQueryData(meQuery.queryKey, { id: 1 } as never);
  client.setQueryData(['presence', 'me'], 'ONLINE');
  const { result } = renderHook(useMyPresence, {
    wrapper: ({ children }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>,
  });
  expect(result.current[0]).toBe('ONLINE');
  become(false);
  act(() => vi.advanceTimersByTime(5000));
  expect(result.current[0]).toBe('OFFLINE');
});
