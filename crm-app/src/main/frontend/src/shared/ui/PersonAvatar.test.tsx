import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { fileQuery } from '../api/files';
import { PersonAvatar } from './PersonAvatar';

const made = vi.fn<(blob: Blob) => string>();
const givenBack = vi.fn<(url: string) => void>();

beforeEach(() => {
  made.mockReset().mockImplementation((blob) => `blob:${blob.size}`);
  givenBack.mockReset();
  URL.createObjectURL = made as typeof URL.createObjectURL;
  URL.revokeObjectURL = givenBack;
});

function show(photoId: number | null, known: Record<number, Blob> = {}) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  for (const [id, blob] of Object.entries(known)) client.setQueryData(fileQuery(Number(id)).queryKey, blob);
  const avatar = (id: number | null) => (
    <QueryClientProvider client={client}>
      <MantineProvider>
        <PersonAvatar person={{ name: 'Олена Коваль', photoId: id }} size={34} />
      </MantineProvider>
    </QueryClientProvider>
  );
  const { rerender, unmount } = render(avatar(photoId));
  return { another: (id: number | null) => rerender(avatar(id)), unmount };
}

const image = () => document.querySelector('img');

test('a photo is shown from the bytes that were asked for once', () => {
  show(7, { 7: new Blob(['1234']) });
  expect(image()).toHaveAttribute('src', 'blob:4');
});

test('without a photo the initials stand in', () => {
  show(null);
  expect(screen.getByText('ОК')).toBeInTheDocument();
  expect(image()).toBeNull();
  expect(made).not.toHaveBeenCalled();
});

test('another photo takes its place and the memory of the one before is given back', () => {
  const { another, unmount } = show(7, { 7: new Blob(['1234']), 8: new Blob(['12345678']) });
  another(8);
  expect(image()).toHaveAttribute('src', 'blob:8');
  expect(givenBack).toHaveBeenCalledExactlyOnceWith('blob:4');
  another(null);
  expect(image()).toBeNull();
  unmount();
  expect(givenBack.mock.calls).toEqual([['blob:4'], ['blob:8']]);
});
