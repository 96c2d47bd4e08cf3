import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import { importQuery, runImport, undoImport, withAnswer } from './queries';

/** Starts an import, again too: rows that are in already stay as they are. */
export function useRun(id: number) {
  const client = useQueryClient();
  const key = useIdempotencyKey();
  return useMutation({
    mutationFn: (onError: 'SKIP' | 'ABORT') => runImport(id, onError, key.headers()),
    onSuccess: (answered) => {
      client.setQueryData(importQuery(id).queryKey, (file) => withAnswer(file, answered));
      void client.invalidateQueries({ queryKey: ['imports', 'list'] });
    },
    onSettled: () => {
      key.renew();
      // Whatever the answer was, the server knows the state: another window may have started it.
      void client.invalidateQueries({ queryKey: importQuery(id).queryKey });
    },
  });
}

/** Takes a whole import back. */
export function useUndo(id: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => undoImport(id),
    onSuccess: (answered) => client.setQueryData(importQuery(id).queryKey, (file) => withAnswer(file, answered)),
    onSettled: () => void client.invalidateQueries({ queryKey: ['imports'] }),
  });
}
