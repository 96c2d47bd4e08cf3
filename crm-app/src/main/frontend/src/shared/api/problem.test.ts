import { describe, expect, test } from 'vitest';
import { hasCode, isStale, problemOf } from './problem';

function refusal(status: number, body: string, headers: Record<string, string> = {}): Response {
  return new Response(body, { status, headers });
}

describe('a refusal', () => {
  test('carries the code, the words and the messages by form path', async () => {
    const error = await problemOf(
      refusal(
        422,
        JSON.stringify({
          type: 'urn:crm:problem:validation',
          title: 'Invalid',
          detail: 'Check the phone',
          errors: [
            { field: 'phones[0].number', code: 'phone', message: 'No such number' },
            { field: 'phones[0].number', code: 'length', message: 'Too short' },
            { field: 'name', code: 'needed', message: 'Missing' },
          ],
        }),
      ),
    );
    expect(error.code).toBe('validation');
    expect(error.message).toBe('Check the phone');
    expect(error.fields).toEqual({ 'phones.0.number': 'No such number', name: 'Missing' });
  });

  test('that is no problem document is told by its status', async () => {
    const error = await problemOf(refusal(502, '<html>Bad gateway</html>'));
    expect(error.code).toBe('http-502');
    expect(error.fields).toEqual({});
  });

  test('that asks to wait says how long', async () => {
    expect((await problemOf(refusal(429, '', { 'Retry-After': '30' }))).retryAfter).toBe(30);
  });

  test('of a stale version is known as such', async () => {
    expect(isStale(await problemOf(refusal(412, '{}')))).toBe(true);
    expect(isStale(new Error('other'))).toBe(false);
  });

  test('is recognised by any of several codes', async () => {
    const error = await problemOf(refusal(409, '{"type":"urn:crm:problem:already-converted"}'));
    expect(hasCode(error, 'other', 'already-converted')).toBe(true);
    expect(hasCode(error, 'other')).toBe(false);
  });
});
