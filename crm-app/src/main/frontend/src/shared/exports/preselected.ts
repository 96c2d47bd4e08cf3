/** Columns of lists that the export has under other names. */
const otherNames: Record<string, string[]> = {
  phone: ['phones', 'workPhone', 'personalPhone'],
  email: ['emails'],
  amount: ['currency'],
};

/** By it an import recognises the records of a file again. */
const always = 'link';

/** What is marked at first: what the list shows, and the addresses of the records. */
export function preselected(offered: string[], shown: string[]): string[] {
  const wanted = new Set([...shown, ...shown.flatMap((key) => otherNames[key] ?? []), always]);
  return offered.filter((key) => wanted.has(key));
}
