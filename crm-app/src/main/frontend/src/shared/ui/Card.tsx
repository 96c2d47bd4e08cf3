import { Group, Stack, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useId } from 'react';
import classes from './Card.module.css';

interface Props {
  title?: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** A surface with a heading: one matter of a page. */
export function Card({ title, actions, children }: Props) {
  const id = useId();
  return (
    <section className={classes.card} aria-labelledby={title ? id : undefined}>
      <Stack gap="sm">
        {(title || actions) && (
          <Group justify="space-between" wrap="nowrap">
            <Title order={2} id={id}>
              {title}
            </Title>
            {actions}
          </Group>
        )}
        {children}
      </Stack>
    </section>
  );
}

interface Columns {
  properties: ReactNode;
  timeline: ReactNode;
  related: ReactNode;
  /** What one needs first, such as whom to call: the top of the last column, and on a phone of the page. */
  first?: ReactNode;
}

/** The three columns of a record's card; on a phone they stack. */
export function CardColumns({ properties, timeline, related, first }: Columns) {
  const stacked = useMediaQuery('(max-width: 720px)', false, { getInitialValueInEffect: false });
  return (
    <div className={classes.columns}>
      {stacked && first && <div>{first}</div>}
      <div>{properties}</div>
      <div>{timeline}</div>
      <div>
        {!stacked && first}
        {related}
      </div>
    </div>
  );
}
