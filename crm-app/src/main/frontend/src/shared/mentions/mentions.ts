import type { Ref } from '@/shared/api/types';

/** A piece of a comment: plain text, or a person who is mentioned. */
export type Piece = { text: string } | { person: Ref };

const token = /@\[(\d+)\]/g;

/** The text of a comment in pieces; whom it does not name stays as written. */
export function pieces(text: string, people: Ref[]): Piece[] {
  const found: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(token)) {
    const person = people.find(({ id }) => id === Number(match[1]));
    if (!person) continue;
    if (match.index > from) found.push({ text: text.slice(from, match.index) });
    found.push({ person });
    from = match.index + match[0].length;
  }
  if (from < text.length) found.push({ text: text.slice(from) });
  return found;
}

/** As people write and read it: names in the places of numbers. */
export function readable(text: string, people: Ref[]): string {
  return pieces(text, people)
    .map((piece) => ('person' in piece ? `@${piece.person.name}` : piece.text))
    .join('');
}

/** As the API takes it. A name that begins with another one is looked for first. */
export function tokens(text: string, people: Ref[]): string {
  const longest = [...people].sort((first, second) => second.name.length - first.name.length);
  return longest.reduce((written, { id, name }) => written.split(`@${name}`).join(`@[${id}]`), text);
}

/** What is being typed after an @ just before the caret, and where it begins. */
export function asked(text: string, caret: number): { from: number; q: string } | undefined {
  const match = text.slice(0, caret).match(/(?:^|[\s(«"])@([\p{L}\p{N}'’.-]{0,40})$/u);
  if (match?.[1] === undefined) return undefined;
  return { from: caret - match[1].length - 1, q: match[1] };
}
