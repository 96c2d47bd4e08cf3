import { useFormats } from './FormatsProvider';

/** A moment as people say it, with the whole of it on hover. */
export function When({ at, dateOnly = false }: { at: string | null | undefined; dateOnly?: boolean }) {
  const formats = useFormats();
  if (!at) return null;
  return (
    <time dateTime={at} title={formats.full(at)} style={{ whiteSpace: 'nowrap' }}>
      {dateOnly ? formats.date(at) : formats.when(at)}
    </time>
  );
}
