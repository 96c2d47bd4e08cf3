const prefix = 'crm.draft.';

let owner: number | undefined;

/**
 * Whose drafts are kept from now on: those of anybody else who used this tab are thrown away. Until it is said, nothing is kept.
 */
export function keepDraftsOf(userId: number): void {
  owner = userId;
  remove((key) => !key.startsWith(`${prefix}${userId}.`));
}

/** Nobody finds on a shared computer what somebody typed who has left. */
export function forgetDrafts(): void {
  remove(() => true);
}

/** What was typed under this name and not saved yet; undefined when there is nothing. */
export function keptDraft(name: string): unknown {
  if (owner === undefined) return undefined;
  try {
    const text = window.sessionStorage.getItem(keyOf(name));
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Keeps what is typed for as long as this tab lives, across reloads; undefined forgets it. */
export function keepDraft(name: string, value: unknown): void {
  if (owner === undefined) return;
  try {
    if (value === undefined) window.sessionStorage.removeItem(keyOf(name));
    else window.sessionStorage.setItem(keyOf(name), JSON.stringify(value));
  } catch {
    // Where the browser keeps nothing, or no more, typing goes on without.
  }
}

function keyOf(name: string): string {
  return `${prefix}${owner}.${name}`;
}

function remove(which: (key: string) => boolean): void {
  try {
    const keys = Object.keys(window.sessionStorage).filter((key) => key.startsWith(prefix) && which(key));
    for (const key of keys) window.sessionStorage.removeItem(key);
  } catch {
    // No storage, nothing kept.
  }
}
