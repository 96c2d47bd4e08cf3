import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Activity, NamedRecord } from '../api/types';
import { useFormats } from '../formats/FormatsProvider';
import { When } from '../formats/When';
import { RecordLink } from '../records/RecordLink';
import { PersonAvatar } from '../ui/PersonAvatar';
import { ActionIcon } from './ActionIcon';
import classes from './Activity.module.css';
import { ActivityLineExtras } from './ActivityLineExtras';
import { Changes } from './Changes';
import { useLabels } from './labels';
import { isTalk, type Line, stagesOf } from './lines';

interface Props {
  line: Line;
  /** The record on whose card this is: its own name is not repeated at each line. */
  of: Pick<NamedRecord, 'type' | 'id'> | undefined;
  hourOnly: boolean;
}

/** One line of a history: who did what, in a sentence. Moves that it stands for can be looked at one by one. */
export function Entry({ line: { activity, moves }, of, hourOnly }: Props) {
  const { t } = useTranslation();
  const labels = useLabels();
  const [opened, setOpened] = useState(false);
  const { record, user } = activity;
  const itself = record?.type === of?.type && record?.id === of?.id;
  // Who signs in or changes their own profile is named once.
  const themselves = record?.type === 'USER' && record.id === user?.id;
  const another = itself || themselves ? null : record;
  const changed = activity.changes.length > 0 && !isTalk(activity);
  return (
    <li className={classes.item}>
      <ActionIcon action={activity.action} />
      <div className={classes.sentence}>
        <span className={classes.who}>
          {user && <PersonAvatar person={{ ...user, photoId: null }} size={20} />}
          {user?.name ?? t('shared.timeline.system')}
        </span>
        <span className={classes.from}> · </span>
        <strong>{labels.action(activity.action, record?.type ?? of?.type)}</strong>
        {another && ' '}
        {another && (
          <>
            {labels.recordType(another.type)} <RecordLink record={another} />
          </>
        )}
        {changed && <span className={classes.from}>: </span>}
        {moves.length > 1 ? (
          <>
            <Way moves={moves} />{' '}
            <button type="button" className={classes.more} aria-expanded={opened} onClick={() => setOpened(!opened)}>
              {t('shared.timeline.moves', { count: moves.length })}
            </button>
          </>
        ) : (
          changed && <Changes activity={activity} />
        )}
      </div>
      <Time at={activity.at} hourOnly={hourOnly} />
      <div className={classes.extras}>
        {opened ? (
          <ol className={classes.timeline}>
            {moves.map((move) => (
              <Entry key={move.id} line={{ activity: move, moves: [move] }} of={of} hourOnly={hourOnly} />
            ))}
          </ol>
        ) : (
          <ActivityLineExtras activity={activity} />
        )}
      </div>
    </li>
  );
}

function Way({ moves }: { moves: Activity[] }) {
  const labels = useLabels();
  const [first, ...others] = stagesOf(moves).map(labels.value);
  return (
    <span>
      <span className={classes.from}>{first}</span> → {others.join(' → ')}
    </span>
  );
}

function Time({ at, hourOnly }: { at: string; hourOnly: boolean }) {
  const formats = useFormats();
  if (!hourOnly) return <When at={at} />;
  return (
    <time dateTime={at} title={formats.full(at)}>
      {formats.time(at)}
    </time>
  );
}
