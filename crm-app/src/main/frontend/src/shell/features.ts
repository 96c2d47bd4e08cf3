import { communications } from '@/communications/feature';
import { contacts } from '@/contacts/feature';
import { deals } from '@/deals/feature';
import { exports } from '@/exports/feature';
import { imports } from '@/imports/feature';
import type { Feature } from '@/shared/feature';
import { declareKinds } from '@/shared/records/kinds';
import { tasks } from '@/tasks/feature';
import { users } from '@/users/feature';

/** Every feature of the client; the frame collects what they contribute. */
export const features: Feature[] = [contacts, deals, tasks, users, communications, imports, exports];

declareKinds(features.flatMap((feature) => feature.records ?? []));
