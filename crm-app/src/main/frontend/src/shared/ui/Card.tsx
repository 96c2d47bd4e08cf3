import { Group, Stack, Title } from '@mantine/core';
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
}

/** The three columns of a record's card; on a phone they stack. */
export function CardColumns({ properties, timeline, related }: Columns) {
  return (
    <div className={classes.columns}>
      <div>{properties}</div>
      <div>{timeline}</div>
      <div>{related}</div>
    </div>
  );
}
