import { useEffect, useState } from 'react';

/** An address of bytes for an image, given back when it is no longer shown. */
export function useObjectUrl(blob: Blob | null | undefined): string | undefined {
  const [shown, setShown] = useState<{ blob: Blob; url: string }>();
  useEffect(() => {
    if (!blob) return;
    const url = URL.createObjectURL(blob);
    setShown({ blob, url });
    return () => URL.revokeObjectURL(url);
  }, [blob]);
  return blob && shown?.blob === blob ? shown.url : undefined;
}
