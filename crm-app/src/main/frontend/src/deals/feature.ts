import type { Feature } from '@/shared/feature';

export const deals: Feature = { routes: [] };
