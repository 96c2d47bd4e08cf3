import { Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { CardColumns } from '@/shared/ui/Card';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Page } from '@/shared/ui/Page';

interface Props<R> {
  query: UseQueryResult<R>;
  children: (record: R) => ReactNode;
}

/** A record's card once it is read; before that its shape, or why it cannot be shown. */
export function CardPage<R>({ query: { data, error, refetch }, children }: Props<R>) {
  if (data) return <Page>{children(data)}</Page>;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <Page>
      <Skeleton height={32} width={280} />
      <CardColumns
        properties={<Skeleton height={420} />}
        timeline={<Skeleton height={420} />}
        related={<Skeleton height={220} />}
      />
    </Page>
  );
}
