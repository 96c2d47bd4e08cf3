import { useSearchParams } from 'react-router';
import type { Ref } from '@/shared/api/types';
import { useRecordNames } from '@/shared/records/names';

/** The one project that the address narrows the tasks to. */
export function useProjectOfAddress(): Ref | 'reading' | undefined {
  const [parameters] = useSearchParams();
  const ids = parameters.getAll('project');
  const [id] = ids.length === 1 ? ids : [];
  const names = useRecordNames('PROJECT', id ? [id] : []);
  if (!id) return undefined;
  const name = names[id];
  return name === undefined ? 'reading' : { id: Number(id), name };
}
