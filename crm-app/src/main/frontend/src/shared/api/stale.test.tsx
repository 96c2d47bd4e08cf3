import { beforeEach, expect, test, vi } from 'vitest';
import { answer, api, ifMatch } from './client';

const { server } = vi.hoisted(() => ({ server: { sent: [] as string[], activity: 200 } }));
vi.mock('../auth/session', () => ({
  authorizedFetch: async (request: Request) => {
    server.sent.push(`${request.method} ${request.url.slice(new URL(request.url).origin.length)}`);
    if (!request.url.includes('/activity')) return new Response('{"status":412}', { status: 412 });
    return new Response(JSON.stringify({ items: [{ user: { id: 2, name: 'Олена' } }], next: null }), {
      status: server.activity,
      headers: { 'Content-Type': 'application/json' },
    });
  },
}));

beforeEach(() => {
  server.sent.length = 0;
  server.activity = 200;
});

const move = () =>
  answer(
    api.POST('/api/v1/deals/{id}/move', {
      params: { path: { id: 7 } },
      headers: ifMatch(1),
      body: { stageId: 3 },
    }),
  );

test('a change that came too late says whose came first', async () => {
  await expect(move()).rejects.toMatchObject({ status: 412, changedBy: 'Олена' });
  expect(server.sent).toEqual(['POST /api/v1/deals/7/move', 'GET /api/v1/activity?record=DEAL%3A7&limit=1']);
});

test('of whatever kind the record is', async () => {
  const change = api.PATCH('/api/v1/companies/{id}', { params: { path: { id: 8 } }, headers: ifMatch(1), body: {} });
  await expect(answer(change)).rejects.toMatchObject({ changedBy: 'Олена' });
  expect(server.sent.at(-1)).toBe('GET /api/v1/activity?record=COMPANY%3A8&limit=1');
});

test('a refusal stays what it is where nobody may be told of', async () => {
  server.activity = 403;
  await expect(move()).rejects.toMatchObject({ status: 412, changedBy: undefined });
});
