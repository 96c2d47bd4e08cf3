import type { Problem } from './types';

/** What went wrong with a call, read from `application/problem+json` or made up when the server said nothing usable. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly problem: Partial<Problem>;
  readonly retryAfter: number | undefined;
  /** Whose change came first, where the refusal is of a change that came too late and it is known. */
  changedBy: string | undefined;

  constructor(status: number, problem: Partial<Problem>, retryAfter?: number) {
    super(problem.detail || problem.title || `HTTP ${status}`);
    this.name = 'ApiError';
    this.status = status;
    this.problem = problem;
    this.code = codeOf(problem, status);
    this.retryAfter = retryAfter;
  }

  /** Messages by form path: `phones[0].number` becomes `phones.0.number`. */
  get fields(): Record<string, string> {
    const entries = (this.problem.errors ?? []).map((error) => [formPath(error.field), error.message] as const);
    return Object.fromEntries(entries.reverse());
  }
}

export const NETWORK = 'network';

export function networkError(): ApiError {
  return new ApiError(0, { type: `urn:crm:problem:${NETWORK}` });
}

export async function problemOf(response: Response): Promise<ApiError> {
  const retryAfter = Number(response.headers.get('Retry-After')) || undefined;
  const text = await response.text().catch(() => '');
  return new ApiError(response.status, parse(text), retryAfter);
}

export function isStale(error: unknown): boolean {
  return error instanceof ApiError && error.status === 412;
}

export function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof ApiError && codes.includes(error.code);
}

function parse(text: string): Partial<Problem> {
  try {
    const body: unknown = JSON.parse(text);
    return body && typeof body === 'object' ? (body as Partial<Problem>) : {};
  } catch {
    return {};
  }
}

function codeOf(problem: Partial<Problem>, status: number): string {
  const prefix = 'urn:crm:problem:';
  return problem.type?.startsWith(prefix) ? problem.type.slice(prefix.length) : `http-${status}`;
}

function formPath(field: string): string {
  return field.replace(/\[(\d+)\]/g, '.$1');
}
