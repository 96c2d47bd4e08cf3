import type { Feature } from '@/shared/feature';

export const imports: Feature = { routes: [] };
