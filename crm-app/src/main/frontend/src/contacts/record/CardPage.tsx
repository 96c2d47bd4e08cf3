import { Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { CardColumns } from '@/shared/ui/Card';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Page } from '@/shared/ui/Page';
import { PageHeader } from '@/shared/ui/PageHeader';

interface Props<R> {
  /** The list it belongs to: its name and address, for when the record cannot be shown. */
  of: { title: string; path: string };
  query: UseQueryResult<R>;
  children: (record: R) => ReactNode;
}

/** A record's card once it is read; before that its shape, or why it cannot be shown. */
export function CardPage<R>({ of, query: { data, error, refetch }, children }: Props<R>) {
  if (data) return <Page>{children(data)}</Page>;
  if (error) {
    return (
      <Page>
        <PageHeader title={of.title} back={of.path} />
        <ErrorState error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
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
