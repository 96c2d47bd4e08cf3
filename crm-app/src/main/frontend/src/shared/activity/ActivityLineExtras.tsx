import { Suspense, useContext } from 'react';
import { ActivityLinesContext } from '../contributions';
import type { ActivityLineProps } from '../feature';

/** What features have to say about a line of the history; put it under every line, wherever lines are shown. */
export function ActivityLineExtras({ activity }: ActivityLineProps) {
  const lines = useContext(ActivityLinesContext);
  return lines.map((Line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: what features contribute never changes
    <Suspense key={index}>
      <Line activity={activity} />
    </Suspense>
  ));
}
