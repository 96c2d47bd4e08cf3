import { taskParameters } from './filterNames';

/** Of an address what narrows the tasks, for another view of the same; the bin is a list only. */
export function viewSearch(search: string): string {
  const present = new URLSearchParams(search);
  const kept = new URLSearchParams();
  for (const name of taskParameters) {
    if (name !== 'deleted') for (const value of present.getAll(name)) kept.append(name, value);
  }
  return kept.toString();
}
