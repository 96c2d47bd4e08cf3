import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { uploadFile } from '@/shared/api/files';
import type { Ref } from '@/shared/api/types';
import { useNotify } from '@/shared/ui/notify';

const mostFiles = 20;

/** Uploads files, one after the other, and hands each over once it is there. */
export function useAttach(present: Ref[], take: (files: Ref[]) => unknown) {
  const { t } = useTranslation();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const attach = async (chosen: File[]) => {
    if (chosen.length === 0) return;
    if (present.length + chosen.length > mostFiles) {
      return notify.warned(t('tasks.files.tooMany', { count: mostFiles }));
    }
    setBusy(true);
    try {
      const files: Ref[] = [];
      for (const file of chosen) files.push({ id: await uploadFile(file), name: file.name });
      await take([...present, ...files]);
    } catch (error) {
      notify.failed(error);
    } finally {
      setBusy(false);
    }
  };
  return { attach: (chosen: File[]) => void attach(chosen), busy };
}
