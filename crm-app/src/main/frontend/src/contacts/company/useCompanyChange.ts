import { answer, api, ifMatch } from '@/shared/api/client';
import type { Company, CompanyRequest } from '@/shared/api/types';
import { companyQuery } from '../queries';
import { useChange } from '../record/useChange';

export function useCompanyChange(id: number) {
  return useChange<Company, Partial<CompanyRequest>>(companyQuery(id).queryKey, (record, version, change) =>
    answer(
      api.PATCH('/api/v1/companies/{id}', {
        params: { path: { id: record } },
        body: change,
        headers: ifMatch(version),
      }),
    ),
  );
}
