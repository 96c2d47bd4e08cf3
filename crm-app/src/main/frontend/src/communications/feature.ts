import { lazy } from 'react';
import type { Feature } from '@/shared/feature';

export const communications: Feature = {
  routes: [],
  cardSections: [
    {
      column: 'timeline',
      order: 10,
      height: 176,
      section: lazy(async () => ({ default: (await import('./comments/CommentSection')).CommentSection })),
    },
  ],
  activityLine: lazy(async () => ({ default: (await import('./comments/ActivityLine')).ActivityLine })),
  topBar: lazy(async () => ({ default: (await import('./notifications/Bell')).Bell })),
  settingsTabs: [
    {
      name: 'notifications',
      label: 'communications.settings.tab',
      section: lazy(async () => ({
        default: (await import('./notifications/NotificationSettings')).NotificationSettings,
      })),
    },
  ],
};
