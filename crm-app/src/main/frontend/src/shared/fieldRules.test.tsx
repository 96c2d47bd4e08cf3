import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import type { RecordType } from './api/types';
import { useReadable } from './fieldRules';
import type { Column } from './list/columns';
import { permissionsQuery } from './me';

const columns: Column<object>[] = ['source', 'phone'].map((key) => ({ key, title: key, width: 1, render: () => null }));

function shownOf(types: RecordType[]): string[] {
  const client = new QueryClient();
  client.setQueryData(permissionsQuery.queryKey, {
    fields: [{ recordType: 'CONTACT', field: 'phones', access: 'HIDDEN' }],
  } as never);
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  const { result } = renderHook(() => useReadable(types), { wrapper });
  return result.current.columns(columns).map(({ key }) => key);
}

describe('columns of a list', () => {
  it('are all shown where no rule can be about them', () => expect(shownOf([])).toEqual(['source', 'phone']));

  it('are left out where one may read them of none of its kinds', () =>
    expect(shownOf(['CONTACT'])).toEqual(['source']));

  it('stay where one may read them of one of its kinds', () =>
    expect(shownOf(['CONTACT', 'COMPANY'])).toEqual(['source', 'phone']));
});
