import { ApiError, networkError, problemOf } from '@/shared/api/problem';
import type { Import } from '@/shared/api/types';
import { accessToken, renew } from '@/shared/auth/session';
import { currentLanguage } from '@/shared/language';

export interface Sending {
  file: Promise<Import>;
  cancel: () => void;
}

/** Sends a file and tells how much of it (0 to 1) has gone; `fetch` cannot tell. */
export function sendFile(form: FormData, onProgress: (part: number) => void): Sending {
  const request = new XMLHttpRequest();
  request.upload.onprogress = ({ lengthComputable, loaded, total }) =>
    onProgress(lengthComputable ? loaded / total : 1);
  const file = send(request, form).catch(async (error: unknown) => {
    if (error instanceof ApiError && error.status === 401 && (await renew())) return send(request, form);
    throw error;
  });
  return { file, cancel: () => request.abort() };
}

async function send(request: XMLHttpRequest, form: FormData): Promise<Import> {
  const token = await accessToken();
  return new Promise((resolve, reject) => {
    request.onload = () => {
      if (request.status === 201) resolve(JSON.parse(request.responseText) as Import);
      else void problemOf(answerOf(request)).then(reject);
    };
    request.onerror = () => reject(networkError());
    request.onabort = () => reject(new DOMException('', 'AbortError'));
    request.open('POST', '/api/v1/imports');
    request.setRequestHeader('Accept-Language', currentLanguage());
    if (token) request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.send(form);
  });
}

function answerOf(request: XMLHttpRequest): Response {
  const retryAfter = request.getResponseHeader('Retry-After');
  return new Response(request.responseText, {
    status: request.status,
    headers: retryAfter ? { 'Retry-After': retryAfter } : {},
  });
}
