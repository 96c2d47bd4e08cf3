import type { Feature } from '@/shared/feature';

export const users: Feature = { routes: [] };
