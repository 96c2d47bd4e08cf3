import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Entry } from '@/shared/api/types';
import { useFormats } from '@/shared/formats/FormatsProvider';
import { When } from '@/shared/formats/When';
import { recordPath } from '@/shared/records/kinds';
import classes from './Entries.module.css';

/** Leads and deals as a customer's card names them: what, at which stage, for how much. */
export function EntryList({ entries, closed = false }: { entries: Entry[]; closed?: boolean }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <ul className={classes.list}>
      {entries.map((entry) => (
        <li key={`${entry.kind}${entry.id}`} className={classes.entry}>
          <Anchor component={Link} to={recordPath({ type: entry.kind, id: entry.id }) ?? ''} className={classes.title}>
            {`#${entry.number} ${entry.title ?? t(`shared.recordTypes.${entry.kind}`)}`}
          </Anchor>
          <span className={classes.amount}>{formats.money(entry.amount)}</span>
          <span className={classes.note}>
            <span className={classes.dot} style={{ background: entry.stage.colour }} />
            {entry.stage.name}
          </span>
          <span className={`${classes.note} ${classes.date}`}>
            <When at={closed ? (entry.closedAt ?? entry.createdAt) : entry.createdAt} dateOnly />
          </span>
        </li>
      ))}
    </ul>
  );
}
