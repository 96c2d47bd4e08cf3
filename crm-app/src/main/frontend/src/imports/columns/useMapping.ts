import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from '@/shared/api/problem';
import type { Import } from '@/shared/api/types';
import { importQuery, setMapping } from '../queries';
import { type Draft, draftErrors, withField, withOption, withOtherwise, withValue } from './mapping';

/** The choices of the step. Each is sent at once, one after another, so that the server has them and previews them. */
export function useMapping(file: Import) {
  const client = useQueryClient();
  const { queryKey } = importQuery(file.id);
  const [draft, setDraft] = useState<Draft>({
    mapping: file.mapping,
    options: file.options,
    values: file.values,
  });
  const { mutate, isPending, error } = useMutation({
    scope: { id: `import-mapping-${file.id}` },
    mutationFn: ({ mapping, options, values }: Draft) => {
      const version = client.getQueryData<Import>(queryKey)?.version ?? file.version;
      return setMapping(file, version, { mapping, options, values });
    },
    onSuccess: (previewed) => client.setQueryData(queryKey, previewed),
    // Another window may have changed or started it: the next attempt goes out from the present version.
    onError: () => client.invalidateQueries({ queryKey }),
  });

  const change = (next: Draft) => {
    setDraft(next);
    mutate(next);
  };
  return {
    ...draft,
    saving: isPending,
    error,
    errors: draftErrors(error instanceof ApiError ? error.fields : {}),
    setField: (column: number, field: string | null) => change(withField(draft, column, field)),
    setOption: (name: string, value: string | null) => change(withOption(draft, name, value)),
    setValue: (field: string, value: string, id: string | null | undefined) =>
      change(withValue(draft, field, value, id)),
    setOtherwise: (field: string, otherwise: Parameters<typeof withOtherwise>[2], use: string | null) =>
      change(withOtherwise(draft, field, otherwise, use)),
    again: () => mutate(draft),
  };
}

export type MappingControl = ReturnType<typeof useMapping>;
