import { queryOptions } from '@tanstack/react-query';
import { answer, api, callServer } from './client';
import { problemOf } from './problem';

/** What a file holds. It never changes once a record holds it, so it is asked for once; the browser itself could not, lacking the token. */
export const fileQuery = (id: number) =>
  queryOptions({
    queryKey: ['files', id],
    queryFn: async () =>
      (await answer(api.GET('/api/v1/files/{id}', { params: { path: { id } }, parseAs: 'blob' }))) as unknown as Blob,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 30 * 60_000,
  });

/** Uploads a file and says its id, by which a record can then hold it. */
export async function uploadFile(file: File): Promise<number> {
  return (await answer(api.POST('/api/v1/files', formOf(file)))).id;
}

/** The same for somebody who answers an invitation. */
export async function uploadInvitedPhoto(token: string, file: File): Promise<number> {
  const path = '/api/v1/invitations/by-token/{token}/photo';
  return (await answer(api.POST(path, { params: { path: { token } }, ...formOf(file) }))).id;
}

function formOf(file: File) {
  return {
    // The description knows a part of a form by its text only.
    body: { file: file as unknown as string },
    bodySerializer: () => {
      const form = new FormData();
      form.append('file', file);
      return form;
    },
  };
}

/** A file of the API, saved under the name the server gives it. */
export async function download(url: string, fallbackName: string): Promise<void> {
  const response = await callServer(new Request(url));
  if (!response.ok) throw await problemOf(response);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = fileName(response.headers.get('Content-Disposition')) ?? fallbackName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function fileName(disposition: string | null): string | undefined {
  const encoded = disposition?.match(/filename\*=UTF-8''([^;]+)/i)?.[1];
  return encoded ? decodeURIComponent(encoded) : disposition?.match(/filename="?([^";]+)"?/i)?.[1];
}
