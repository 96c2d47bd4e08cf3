import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useLive } from '@/shared/live/useLive';
import { readAround } from '@/shared/records/calls';
import { tasks } from './queries';

/** Messages come in swarms, as when somebody imports: they are gathered for this long. */
const gathering = 400;

/** Reads anew whatever shows tasks, once others changed some; not while something of one's own is under way. */
export function useTasksLive(busy: () => boolean = () => false): void {
  const client = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(busy);
  useEffect(() => {
    latest.current = busy;
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  const later = () => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      if (latest.current()) later();
      else void readAround(client, tasks);
    }, gathering);
  };
  useLive('/topic/records.TASK', later);
}
