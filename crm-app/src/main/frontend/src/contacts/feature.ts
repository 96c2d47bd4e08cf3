import type { Feature } from '@/shared/feature';

export const contacts: Feature = { routes: [] };
