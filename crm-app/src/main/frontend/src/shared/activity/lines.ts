import type { Activity } from '../api/types';

/** A line of a history: something that happened, or moves that followed one another, the newest first. */
export interface Line {
  activity: Activity;
  /** The moves that it stands for, when there are several. */
  moves: Activity[];
}

export const tabs = ['all', 'comments', 'changes'] as const;
export type Tab = (typeof tabs)[number];

const talk = new Set<string>(['COMMENTED', 'COMMENT_DELETED']);

export function isTalk({ action }: Activity): boolean {
  return talk.has(action);
}

export function inTab(tab: Tab, activity: Activity): boolean {
  return tab === 'all' || (tab === 'comments') === isTalk(activity);
}

/** Puts moves of one record by one person that follow each other into one line: what counts is from where to where. */
export function linesOf(activities: Activity[]): Line[] {
  const lines: Line[] = [];
  for (const activity of activities) {
    const last = lines.at(-1);
    if (last && follows(last.activity, activity)) last.moves.push(activity);
    else lines.push({ activity, moves: [activity] });
  }
  return lines;
}

function follows(one: Activity, other: Activity): boolean {
  return (
    one.action === 'MOVED' &&
    other.action === 'MOVED' &&
    one.user?.id === other.user?.id &&
    one.record?.type === other.record?.type &&
    one.record?.id === other.record?.id
  );
}

/** The stages that a record went through by some moves, from the first to the last. */
export function stagesOf(moves: Activity[]): unknown[] {
  const oldestFirst = [...moves].reverse().flatMap(({ changes }) => changes.filter(({ field }) => field === 'stage'));
  return [oldestFirst[0]?.from, ...oldestFirst.map(({ to }) => to)];
}
