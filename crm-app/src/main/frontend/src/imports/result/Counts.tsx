import { useTranslation } from 'react-i18next';
import type { Import } from '@/shared/api/types';
import { useFormats } from '@/shared/formats/FormatsProvider';
import classes from './Result.module.css';

/** What became of the rows. */
export function Counts({ file }: { file: Import }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const counts = ['created', 'updated', 'skipped', 'failed'] as const;
  return (
    <dl className={classes.counts}>
      {counts.map((name) => (
        <div key={name} className={name === 'failed' && file.failed > 0 ? classes.failed : undefined}>
          <dt>{t(`imports.counts.${name}`)}</dt>
          <dd>{formats.number(file[name])}</dd>
        </div>
      ))}
    </dl>
  );
}
