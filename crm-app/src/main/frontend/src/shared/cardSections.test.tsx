import { MantineProvider } from '@mantine/core';
import { render } from '@testing-library/react';
import { lazy } from 'react';
import { expect, test } from 'vitest';
import { features } from '@/shell/features';
import { CardSections, CardSectionsContext } from './cardSections';

test('the height that a section declares is kept free while its code comes', () => {
  const never = lazy(() => new Promise<never>(() => {}));
  const { container } = render(
    <MantineProvider env="test">
      <CardSectionsContext value={[{ on: ['LEAD'], column: 'timeline', order: 1, height: 176, section: never }]}>
        <CardSections on="LEAD" column="timeline" id={1} />
      </CardSectionsContext>
    </MantineProvider>,
  );
  expect(
    container.querySelector<HTMLElement>('.mantine-Skeleton-root')?.style.getPropertyValue('--skeleton-height'),
  ).toBe('calc(11rem * var(--mantine-scale))');
});

test('every section that stands above the history declares its height', () => {
  const above = features.flatMap(({ cardSections = [] }) => cardSections.filter(({ column }) => column === 'timeline'));
  expect(above).not.toEqual([]);
  for (const { height } of above) expect(height).toBeGreaterThan(80);
});
