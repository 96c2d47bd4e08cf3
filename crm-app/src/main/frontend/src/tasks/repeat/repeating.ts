import type { Task } from '@/shared/api/types';
import type { Repeating } from './RepeatEditor';
import { repeatOf, ruleOf } from './rule';

type Members = Pick<Task, 'repeat' | 'repeatUntil' | 'repeatCount'>;

export function repeatingOf({ repeat, repeatUntil, repeatCount }: Members): Repeating {
  return { repeat: repeat ? repeatOf(repeat) : null, until: repeatUntil, count: repeatCount };
}

export function repeatMembers({ repeat, until, count }: Repeating): Members {
  if (!repeat) return { repeat: null, repeatUntil: null, repeatCount: null };
  return { repeat: ruleOf(repeat), repeatUntil: until, repeatCount: count };
}
