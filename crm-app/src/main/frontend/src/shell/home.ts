import { menuPlaces } from '@/shared/feature';
import { features } from './features';

/** The first panel of the menu is where a day begins. */
export function homePath(): string {
  const entries = features.flatMap((feature) => feature.menu ?? []);
  const [first] = menuPlaces.flatMap((place) => entries.filter((entry) => entry.place === place));
  return first?.to ?? '/settings';
}
