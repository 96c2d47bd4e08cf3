import type { Icon } from '@tabler/icons-react';
import type { ParseKeys } from 'i18next';
import type { ComponentType, LazyExoticComponent } from 'react';
import type { RouteObject } from 'react-router';
import type { Action, Activity, RecordType } from './api/types';
import type { RecordKind } from './records/kinds';

export type TextKey = ParseKeys;

/** What a person must be allowed to, for a thing to be offered. */
export interface Right {
  recordType: RecordType;
  action: Action;
}

/** The places of the side menu, from top to bottom. */
export const menuPlaces = [
  'funnels',
  'tasks',
  'calendar',
  'structure',
  'employees',
  'contacts',
  'companies',
  'imports',
  'exports',
  'activity',
  'security',
  'settings',
] as const;

export interface MenuEntry {
  place: (typeof menuPlaces)[number];
  label: TextKey;
  icon: Icon;
  to: string;
  /** Other addresses that belong to it: on them it is the present entry, too. */
  also?: string[];
  right?: Right;
}

/** An entry of the «create» menu: opens an address, or a dialog over whatever is on screen. */
export interface CreateEntry {
  label: TextKey;
  icon: Icon;
  right: Right;
  to: string;
  /** What is made most often is offered first. */
  order: number;
}

export interface CardSectionProps {
  id: number;
  /** Whose card it is on, for sections that are on several. */
  on: RecordType;
}

/** What a feature shows on the card of another feature's record. */
export interface CardSection {
  /** Absent: on the cards of all kinds. */
  on?: RecordType[];
  column: 'properties' | 'timeline' | 'related';
  order: number;
  /** Kept free while its code comes, in px, so that what stands below does not jump. */
  height?: number;
  section: LazyExoticComponent<ComponentType<CardSectionProps>>;
}

/** A tab of the profile's settings. */
export interface SettingsTab {
  name: string;
  label: TextKey;
  section: LazyExoticComponent<ComponentType>;
}

export interface ActivityLineProps {
  activity: Activity;
}

/** Everything a feature gives the frame. Its components are lazy, so that naming a feature costs nothing. */
export interface Feature {
  routes: RouteObject[];
  /** The kinds of records that the feature keeps, in the order in which they are shown. */
  records?: RecordKind[];
  menu?: MenuEntry[];
  create?: CreateEntry[];
  cardSections?: CardSection[];
  settingsTabs?: SettingsTab[];
  /** A tool of the top bar, before the person's menu. */
  topBar?: LazyExoticComponent<ComponentType>;
  /** What stands under each line of a history. */
  activityLine?: LazyExoticComponent<ComponentType<ActivityLineProps>>;
}
