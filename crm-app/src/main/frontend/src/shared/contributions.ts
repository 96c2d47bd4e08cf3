import { createContext } from 'react';
import type { Feature, SettingsTab } from './feature';

/** The tabs that features add to the profile's settings. */
export const SettingsTabsContext = createContext<SettingsTab[]>([]);

/** What features put under each line of a history. */
export const ActivityLinesContext = createContext<NonNullable<Feature['activityLine']>[]>([]);
