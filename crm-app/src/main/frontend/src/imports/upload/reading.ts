/** How a file is to be read where the server's own guess was wrong. Empty is: find out. */
export interface Reading {
  encoding: string;
  delimiter: string;
  sheet: string;
  headerRow: string;
}

const members = ['encoding', 'delimiter', 'sheet', 'headerRow'] as const;

export const encodings = ['UTF-8', 'windows-1251', 'UTF-16LE', 'UTF-16BE', 'KOI8-U', 'IBM866'];
export const delimiters = { COMMA: ',', SEMICOLON: ';', TAB: '\t', PIPE: '|' } as const;

export function readingOf(parameters: URLSearchParams): Reading {
  const [encoding = '', delimiter = '', sheet = '', headerRow = ''] = members.map((name) => parameters.get(name) ?? '');
  return { encoding, delimiter, sheet, headerRow };
}

/** The address of the first step with everything chosen as it was. */
export function uploadAddress(kind: string, reading: { [M in keyof Reading]?: string | null | undefined }): string {
  const parameters = new URLSearchParams({ kind });
  for (const name of members) {
    const value = reading[name];
    if (value) parameters.set(name, value);
  }
  return `/imports/new?${parameters}`;
}

export function uploadForm(file: File, kind: string, reading: Reading): FormData {
  const form = new FormData();
  form.append('kind', kind);
  for (const name of members) {
    // A tab is a delimiter, not a blank.
    const value = name === 'delimiter' ? reading[name] : reading[name].trim();
    if (value !== '') form.append(name, value);
  }
  form.append('file', file, file.name);
  return form;
}
