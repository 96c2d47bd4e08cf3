import { shownAs } from './change';

export interface Placed {
  /** By the form's field. */
  errors: Record<string, string>;
  /** The server's paths that found their field; what is left belongs above the form. */
  paths: string[];
}

/** Puts each message of the server at the field it is about. */
export function placeErrors<F extends object>(fields: Record<string, string>, form: F): Placed {
  const placed: Placed = { errors: {}, paths: [] };
  for (const [path, message] of Object.entries(fields)) {
    const name = shownAs(path.split('.')[0] ?? path, form);
    if (!(name in form)) continue;
    placed.errors[name] ??= message;
    placed.paths.push(path);
  }
  return placed;
}
