import { useLocation } from 'react-router';

interface Place {
  offset: number;
  active: number;
}

const places = new Map<string, Place>();
const keptAtMost = 50;

/** Where one was in a list, found again on coming back to it from a card. */
export function usePlace(listId: string) {
  const { key } = useLocation();
  const name = `${listId} ${key}`;
  return {
    kept: places.get(name),
    keep(place: Place) {
      places.delete(name);
      places.set(name, place);
      const [oldest] = places.keys();
      if (places.size > keptAtMost && oldest) places.delete(oldest);
    },
  };
}
