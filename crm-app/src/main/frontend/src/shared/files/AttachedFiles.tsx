import { CloseButton } from '@mantine/core';
import { IconFile } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { download } from '@/shared/api/files';
import { useNotify } from '@/shared/ui/notify';
import classes from './AttachedFiles.module.css';

export interface AttachedFile {
  id: number;
  name: string;
}

interface Props {
  files: AttachedFile[];
  /** Offers to take a file away. */
  onRemove?: (file: AttachedFile) => void;
}

/** Files by their names; a click saves one. */
export function AttachedFiles({ files, onRemove }: Props) {
  const { t } = useTranslation();
  const notify = useNotify();
  if (files.length === 0) return null;
  return (
    <ul className={classes.files}>
      {files.map((file) => (
        <li key={file.id}>
          <IconFile size={14} aria-hidden />
          <button
            type="button"
            onClick={() =>
              void download(`${window.location.origin}/api/v1/files/${file.id}`, file.name).catch(notify.failed)
            }
          >
            {file.name}
          </button>
          {onRemove && (
            <CloseButton
              size={24}
              aria-label={t('shared.removeFile', { name: file.name })}
              onClick={() => onRemove(file)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
