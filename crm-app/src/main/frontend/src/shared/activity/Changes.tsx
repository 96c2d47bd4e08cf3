import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Change } from '../api/types';
import classes from './Activity.module.css';
import { useLabels } from './labels';

const shownAtFirst = 4;

/** What was changed, from what to what. */
export function Changes({ changes }: { changes: Change[] }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const [all, setAll] = useState(false);
  const rest = changes.length - shownAtFirst;
  if (changes.length === 0) return null;
  return (
    <>
      <ul className={classes.changes}>
        {(all ? changes : changes.slice(0, shownAtFirst)).map((change) => (
          <li key={change.field}>
            <span className={classes.field}>{labels.field(change.field)}: </span>
            {change.field === 'photoId' ? (
              t(isEmpty(change.to) ? 'shared.photo.removed' : 'shared.photo.another')
            ) : (
              <FromTo change={change} />
            )}
          </li>
        ))}
      </ul>
      {rest > 0 && !all && (
        <Button variant="subtle" size="compact-xs" onClick={() => setAll(true)}>
          {t('shared.timeline.moreChanges', { count: rest })}
        </Button>
      )}
    </>
  );
}

function FromTo({ change }: { change: Change }) {
  const { t } = useTranslation();
  const labels = useLabels();
  return (
    <>
      {!isEmpty(change.from) && (
        <>
          <span className="visually-hidden">{t('shared.timeline.from')} </span>
          <del className={classes.from}>{labels.value(change.from)}</del> →{' '}
          <span className="visually-hidden">{t('shared.timeline.to')} </span>
        </>
      )}
      <span>{labels.value(change.to)}</span>
    </>
  );
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
