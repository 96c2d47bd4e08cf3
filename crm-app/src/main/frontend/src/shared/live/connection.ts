import type { Client, IFrame, StompSubscription } from '@stomp/stompjs';
import { accessToken } from '../auth/session';

type Handler = (message: unknown) => void;

interface Topic {
  handlers: Set<Handler>;
  subscription?: StompSubscription;
}

/** The page's one socket: shared by every subscriber, renewed with a fresh token, silent about rights it was refused. */
class LiveConnection {
  private readonly topics = new Map<string, Topic>();
  private readonly refused = new Set<string>();
  private readonly reconnectListeners = new Set<() => void>();
  private readonly stateListeners = new Set<() => void>();
  private wanted = false;
  private connectedBefore = false;
  private client: Client | undefined;

  get connected(): boolean {
    return this.client?.connected ?? false;
  }

  async start(): Promise<void> {
    this.wanted = true;
    const { Client, ReconnectionTimeMode } = await import('@stomp/stompjs');
    if (this.client || !this.wanted) return;
    const scheme = window.location.protocol === 'https:' ? 'wss' : 'ws';
    const client = new Client({
      brokerURL: `${scheme}://${window.location.host}/ws`,
      reconnectDelay: 500,
      maxReconnectDelay: 30_000,
      reconnectTimeMode: ReconnectionTimeMode.EXPONENTIAL,
      heartbeatIncoming: 20_000,
      heartbeatOutgoing: 20_000,
      beforeConnect: async () => {
        client.connectHeaders = { Authorization: `Bearer ${(await accessToken()) ?? ''}` };
      },
      onConnect: () => this.connectedNow(),
      onWebSocketClose: () => this.closed(),
      onStompError: (frame) => this.refusedBy(frame),
    });
    this.client = client;
    client.activate();
  }

  stop(): void {
    this.wanted = false;
    void this.client?.deactivate();
    this.client = undefined;
    this.connectedBefore = false;
    this.refused.clear();
  }

  /** Other rights: what was refused may not be any more. */
  rightsChanged(): void {
    this.refused.clear();
    if (!this.connected) return;
    for (const [destination, topic] of this.topics) this.open(destination, topic);
  }

  subscribe(destination: string, handler: Handler): () => void {
    const topic = this.topics.get(destination) ?? { handlers: new Set<Handler>() };
    topic.handlers.add(handler);
    this.topics.set(destination, topic);
    if (this.connected) this.open(destination, topic);
    return () => {
      topic.handlers.delete(handler);
      if (topic.handlers.size > 0) return;
      if (this.connected) topic.subscription?.unsubscribe();
      this.topics.delete(destination);
    };
  }

  /** Sends an empty message; false while there is no connection. */
  send(destination: string): boolean {
    if (!this.client?.connected) return false;
    this.client.publish({ destination, body: '{}' });
    return true;
  }

  onReconnect(listener: () => void): () => void {
    this.reconnectListeners.add(listener);
    return () => this.reconnectListeners.delete(listener);
  }

  onState(listener: () => void): () => void {
    this.stateListeners.add(listener);
    return () => this.stateListeners.delete(listener);
  }

  private open(destination: string, topic: Topic): void {
    if (topic.subscription || this.refused.has(destination) || !this.client) return;
    topic.subscription = this.client.subscribe(
      destination,
      (frame) => {
        const message: unknown = JSON.parse(frame.body);
        for (const handler of topic.handlers) handler(message);
      },
      { receipt: receiptOf(destination) },
    );
  }

  private connectedNow(): void {
    for (const [destination, topic] of this.topics) this.open(destination, topic);
    if (this.connectedBefore) for (const listener of this.reconnectListeners) listener();
    this.connectedBefore = true;
    this.changed();
  }

  private closed(): void {
    for (const topic of this.topics.values()) topic.subscription = undefined;
    this.changed();
  }

  /** A forbidden subscription costs the whole socket, so it is not asked for again; all others are, on the next one. */
  private refusedBy(frame: IFrame): void {
    const receipt = frame.headers['receipt-id'];
    for (const destination of this.topics.keys()) {
      if (receiptOf(destination) === receipt) this.refused.add(destination);
    }
  }

  private changed(): void {
    for (const listener of this.stateListeners) listener();
  }
}

function receiptOf(destination: string): string {
  return `subscribed${destination}`;
}

export const live = new LiveConnection();
