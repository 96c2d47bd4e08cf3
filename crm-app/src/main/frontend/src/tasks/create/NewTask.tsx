import { useSearchParams } from 'react-router';
import { useRecordNames } from '@/shared/records/names';
import { aboutKinds } from '../filters';
import { useProjectOfAddress } from '../useProjectOfAddress';
import { CreateTask } from './CreateTask';

/** A new task over the list: for the project and the record that its address names. */
export function NewTask() {
  const [parameters] = useSearchParams();
  const project = useProjectOfAddress();
  const [type, id] = parameters.get('record')?.split(':') ?? [];
  const kind = aboutKinds.find((one) => one === type);
  const names = useRecordNames(kind ?? 'CONTACT', kind && id ? [id] : []);
  const name = id && names[id];
  // What is not known yet could not be shown in the form, which takes it once.
  if ((kind && id && !name) || project === 'reading') return null;
  const record = kind && id ? { type: kind, id: Number(id), name: name ?? '' } : undefined;
  return <CreateTask context={{ project, record }} />;
}
