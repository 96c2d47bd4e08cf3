import { beforeEach, describe, expect, test, vi } from 'vitest';

interface Config {
  onConnect: () => void;
  onWebSocketClose: () => void;
  onStompError: (frame: { headers: Record<string, string> }) => void;
}

/** The server as far as this page's socket knows it: an ERROR frame ends the socket, and the library connects anew. */
const server = {
  forbidden: new Set<string>(),
  sockets: 0,
  subscribed: new Map<string, (frame: { body: string }) => void>(),
  client: undefined as FakeClient | undefined,

  tell(destination: string, message: unknown) {
    this.subscribed.get(destination)?.({ body: JSON.stringify(message) });
  },
};

class FakeClient {
  connected = false;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly config: Config) {
    server.client = this;
  }

  activate() {
    this.connect();
  }

  deactivate() {
    this.connected = false;
  }

  subscribe(destination: string, handler: (frame: { body: string }) => void, headers: { receipt: string }) {
    this.waiting.push(() => {
      if (!this.connected) return;
      if (server.forbidden.has(destination)) this.refuse(headers.receipt);
      else server.subscribed.set(destination, handler);
    });
    return { unsubscribe: () => server.subscribed.delete(destination) };
  }

  /** Lets the server read what was sent. */
  settle() {
    for (let turn = this.waiting.shift(); turn; turn = this.waiting.shift()) turn();
  }

  connect() {
    server.sockets += 1;
    this.connected = true;
    this.config.onConnect();
  }

  private refuse(receipt: string) {
    this.connected = false;
    server.subscribed.clear();
    this.waiting.length = 0;
    this.config.onStompError({ headers: { message: 'forbidden', 'receipt-id': receipt } });
    this.config.onWebSocketClose();
    this.connect();
  }
}

vi.mock('@stomp/stompjs', () => ({ Client: FakeClient, ReconnectionTimeMode: { EXPONENTIAL: 1 } }));
vi.mock('../auth/session', () => ({ accessToken: () => Promise.resolve('token') }));

async function connection() {
  vi.resetModules();
  const { live } = await import('./connection');
  await live.start();
  return live;
}

describe('a subscription that is refused', () => {
  beforeEach(() => {
    vi.stubGlobal('window', { location: { protocol: 'http:', host: 'localhost' } });
    server.forbidden = new Set(['/topic/funnels.1']);
    server.sockets = 0;
    server.subscribed.clear();
  });

  test('is not asked for again, and all others go on', async () => {
    const live = await connection();
    const heard: unknown[] = [];
    live.subscribe('/topic/permissions', (message) => heard.push(message));
    live.subscribe('/topic/funnels.1', (message) => heard.push(message));
    live.subscribe('/user/queue/notifications', (message) => heard.push(message));
    server.client?.settle();

    expect(server.sockets).toBe(2);
    expect([...server.subscribed.keys()]).toEqual(['/topic/permissions', '/user/queue/notifications']);
    server.tell('/user/queue/notifications', { unseen: 1 });
    expect(heard).toEqual([{ unseen: 1 }]);
  });

  test('is asked for again once rights have changed', async () => {
    const live = await connection();
    live.subscribe('/topic/funnels.1', () => undefined);
    server.client?.settle();
    expect(server.subscribed.size).toBe(0);

    server.forbidden.clear();
    live.rightsChanged();
    server.client?.settle();
    expect([...server.subscribed.keys()]).toEqual(['/topic/funnels.1']);
    expect(server.sockets).toBe(2);
  });
});
