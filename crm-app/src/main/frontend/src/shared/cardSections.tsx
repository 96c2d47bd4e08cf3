import { Skeleton } from '@mantine/core';
import { createContext, Suspense, useContext } from 'react';
import type { RecordType } from './api/types';
import type { CardSection } from './feature';

export const CardSectionsContext = createContext<CardSection[]>([]);

/** The sections that features put on a card's column, in their order. */
export function CardSections({ on, column, id }: { on: RecordType; column: CardSection['column']; id: number }) {
  const sections = useContext(CardSectionsContext)
    .filter((section) => (section.on?.includes(on) ?? true) && section.column === column)
    .sort((first, second) => first.order - second.order);
  return sections.map(({ section: Section, height = 80 }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the sections of a card never change while it is open
    <Suspense key={index} fallback={<Skeleton height={height} />}>
      <Section id={id} on={on} />
    </Suspense>
  ));
}
