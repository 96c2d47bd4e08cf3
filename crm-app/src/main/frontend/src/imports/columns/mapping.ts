import type { Import } from '@/shared/api/types';

export type Mapping = Import['mapping'];
export type Options = Import['options'];
type Field = Import['fields'][number];
type PreviewRow = NonNullable<Import['preview']>['rows'][number];

/** What a person decides at this step. */
export interface Draft {
  mapping: Mapping;
  options: Options;
  values: Values;
}

export type Values = Import['values'];
type Said = Values[string];

/** Spellings that the server takes to be one value. */
export function valueKey(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

function said(draft: Draft, field: string): Said {
  return draft.values[field] ?? { map: {}, otherwise: 'REJECT', use: null };
}

/** What a value stands for: an id, null to leave its rows out, nothing to take back what was said of it. */
export function withValue(draft: Draft, field: string, value: string, id: string | null | undefined): Draft {
  const before = said(draft, field);
  const { [valueKey(value)]: _, ...map } = before.map;
  const next = id === undefined ? map : { ...map, [valueKey(value)]: id };
  return { ...draft, values: { ...draft.values, [field]: { ...before, map: next } } };
}

/** What becomes of all values of a field that are unknown and of which nothing was said. */
export function withOtherwise(draft: Draft, field: string, otherwise: Said['otherwise'], use: string | null): Draft {
  return { ...draft, values: { ...draft.values, [field]: { ...said(draft, field), otherwise, use } } };
}

export function withField(draft: Draft, column: number, field: string | null): Draft {
  return { ...draft, mapping: { ...draft.mapping, [column]: field } };
}

/** An option without a value is left to the server. A stage belongs to its funnel and goes with it. */
export function withOption(draft: Draft, name: string, value: string | null): Draft {
  const options = { ...draft.options };
  if (value) options[name] = value;
  else delete options[name];
  if (name === 'funnelId') delete options.stageId;
  return { ...draft, options };
}

export function mappedCount(mapping: Mapping): number {
  return Object.values(mapping).filter((field) => field !== null).length;
}

/** Fields without which no row can be imported, and which no column fills yet. */
export function missingFields(fields: Field[], mapping: Mapping): Field[] {
  const mapped = new Set(Object.values(mapping));
  return fields.filter(({ key, required }) => required && !mapped.has(key));
}

export interface DraftErrors {
  columns: Record<string, string>;
  options: Record<string, string>;
  /** The server's paths that are shown at their place. */
  paths: string[];
}

export function draftErrors(fields: Record<string, string>): DraftErrors {
  const errors: DraftErrors = { columns: {}, options: {}, paths: [] };
  for (const [path, message] of Object.entries(fields)) {
    const [, part, name] = path.match(/^(mapping|options)\.(\w+(?:\.\d+)?)$/) ?? [];
    if (!part || !name) continue;
    errors[part === 'mapping' ? 'columns' : 'options'][name] = message;
    errors.paths.push(path);
  }
  return errors;
}

/** Columns of sums, where the file has several: each may be in a currency of its own. */
export function sumColumns({ columns, fields, mapping }: Pick<Import, 'columns' | 'fields' | 'mapping'>) {
  const money = new Set(fields.filter(({ type }) => type === 'MONEY').map(({ key }) => key));
  const sums = columns.filter(({ index }) => money.has(mapping[index] ?? ''));
  return sums.length > 1 ? sums : [];
}

/** The mapped fields in the order of the file's columns, each once. */
export function previewFields({ columns, fields, mapping }: Pick<Import, 'columns' | 'fields' | 'mapping'>): Field[] {
  const keys = new Set(columns.map(({ index }) => mapping[index]));
  const byKey = new Map(fields.map((field) => [field.key, field]));
  return [...keys].flatMap((key) => (key ? (byKey.get(key) ?? []) : []));
}

/** Messages at their cells, each once though several columns are joined in a cell; what is wrong with the row as a whole, or with a field that has no column, is under ''. */
export function rowMessages(row: PreviewRow, shown: Field[]): Record<string, string[]> {
  const keys = new Set(shown.map(({ key }) => key));
  const messages: Record<string, string[]> = {};
  for (const { field, message } of row.errors) {
    const [key = ''] = field.split(/[.[]/);
    const place = keys.has(key) ? key : '';
    messages[place] = [...new Set([...(messages[place] ?? []), message])];
  }
  return messages;
}

/** How many rows will be imported as far as the preview can tell: all of them only where it shows all of them. */
export function importable(
  { total, preview }: Pick<Import, 'total' | 'preview'>,
  onError: 'SKIP' | 'ABORT',
): number | undefined {
  if (!preview || preview.rows.length < total) return undefined;
  if (onError === 'ABORT' && preview.errorCount > 0) return 0;
  return total - preview.errorCount - preview.leftOutCount;
}
