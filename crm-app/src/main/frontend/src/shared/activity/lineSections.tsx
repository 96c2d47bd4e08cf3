import { createContext, Suspense, useContext } from 'react';
import type { Activity } from '../api/types';
import type { ActivityLineSection } from '../feature';

export const ActivityLineSectionsContext = createContext<ActivityLineSection[]>([]);

/** What features add to a line of the history, in their order. */
export function ActivityLineSections({ activity }: { activity: Activity }) {
  const sections = [...useContext(ActivityLineSectionsContext)].sort((one, other) => one.order - other.order);
  return sections.map(({ section: Section }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the sections never change
    <Suspense key={index} fallback={null}>
      <Section activity={activity} />
    </Suspense>
  ));
}
