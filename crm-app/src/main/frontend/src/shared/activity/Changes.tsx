import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Activity, Change } from '../api/types';
import classes from './Activity.module.css';
import { useLabels } from './labels';

const shownAtFirst = 2;
const longest = 80;

/** What an action is about by its name already. */
const meant: Record<string, string> = { MOVED: 'stage', ASSIGNED: 'responsible' };

/** What was changed, from what to what, in a sentence; the rest of many or long ones when it is asked for. */
export function Changes({ activity: { action, changes } }: { activity: Activity }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const [all, setAll] = useState(false);
  if (changes.length === 0) return null;
  const rest = changes.length - shownAtFirst;
  const long = changes.some(({ from, to }) => [from, to].some((value) => labels.value(value).length > longest));
  return (
    <>
      <ul className={classes.changes}>
        {(all ? changes : changes.slice(0, shownAtFirst)).map((change) => (
          <li key={change.field}>
            {change.field !== meant[action] && <span className={classes.field}>{labels.field(change.field)}: </span>}
            {change.field === 'photoId' ? (
              t(isEmpty(change.to) ? 'shared.photo.removed' : 'shared.photo.another')
            ) : (
              <FromTo change={change} whole={all} />
            )}
          </li>
        ))}
      </ul>{' '}
      {(rest > 0 || long) && !all && (
        <button type="button" className={classes.more} onClick={() => setAll(true)}>
          {rest > 0 ? t('shared.timeline.moreChanges', { count: rest }) : t('shared.timeline.whole')}
        </button>
      )}
    </>
  );
}

function FromTo({ change, whole }: { change: Change; whole: boolean }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const text = (value: unknown) => {
    const all = labels.value(value);
    return whole || all.length <= longest ? all : `${all.slice(0, longest).trimEnd()}…`;
  };
  return (
    <>
      {!isEmpty(change.from) && (
        <>
          <span className="visually-hidden">{t('shared.timeline.from')} </span>
          <del className={classes.from}>{text(change.from)}</del> →{' '}
          <span className="visually-hidden">{t('shared.timeline.to')} </span>
        </>
      )}
      <span>{text(change.to)}</span>
    </>
  );
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
