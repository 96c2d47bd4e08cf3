import { communications } from '@/communications/feature';
import { contacts } from '@/contacts/feature';
import { deals } from '@/deals/feature';
import { exports } from '@/exports/feature';
import { imports } from '@/imports/feature';
import type { Feature } from '@/shared/feature';
import { users } from '@/users/feature';

/** Every feature of the client; the frame collects what they contribute. What is made most often is offered first. */
export const features: Feature[] = [users, deals, contacts, communications, imports, exports];
