import type { Ref, TaskStatus, TaskStatusRequest } from '@/shared/api/types';
import { colours } from '../colours';

/** A status as it is edited; without an id it is a new one. */
export interface StatusRow {
  key: string;
  id: number | null;
  name: string;
  colour: string;
  kind: TaskStatus['kind'];
  person: Ref | null;
  role: Ref | null;
}

export function rowOf({ id, name, colour, kind, handToPerson, handToRole }: TaskStatus): StatusRow {
  return { key: String(id), id, name, colour, kind, person: handToPerson, role: handToRole };
}

export function newRow(rows: StatusRow[]): StatusRow {
  const colour = colours[rows.length % colours.length] ?? colours[0];
  return {
    key: `new ${rows.length} ${Date.now()}`,
    id: null,
    name: '',
    colour,
    kind: 'OPEN',
    person: null,
    role: null,
  };
}

export function statusRequests(rows: StatusRow[]): TaskStatusRequest[] {
  return rows.map(({ id, name, colour, kind, person, role }) => ({
    id,
    name: name.trim(),
    colour,
    kind,
    handToPersonId: person?.id ?? null,
    handToRoleId: role?.id ?? null,
  }));
}

/** Work needs a status to begin in and one to end in. */
export function lacking(rows: StatusRow[]): 'name' | 'open' | 'done' | undefined {
  if (rows.some(({ name }) => name.trim() === '')) return 'name';
  if (!rows.some(({ kind }) => kind === 'OPEN')) return 'open';
  return rows.some(({ kind }) => kind === 'DONE') ? undefined : 'done';
}
