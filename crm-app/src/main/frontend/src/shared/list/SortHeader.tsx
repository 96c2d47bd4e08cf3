import { IconArrowDown, IconArrowUp, IconSelector } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './SortHeader.module.css';

interface Props {
  title: string;
  /** The name the API sorts by. */
  name: string;
  /** The list's present order, such as `-createdAt`. */
  sort: string | undefined;
  onSort: (sort: string) => void;
}

/** A column's title that orders the list by it, and back at the second press. The table's own has English texts for screen readers only. */
export function SortHeader({ title, name, sort, onSort }: Props) {
  const { t } = useTranslation();
  const first = sort?.split(',')[0] ?? '';
  const descending = first.startsWith('-');
  const sorted = first === name || first === `-${name}`;
  const toDescending = sorted ? !descending : descending;
  const Icon = !sorted ? IconSelector : descending ? IconArrowDown : IconArrowUp;
  return (
    <button
      type="button"
      className={classes.header}
      data-sorted={sorted || undefined}
      title={t('shared.list.sortBy', { name: title })}
      aria-label={
        sorted ? `${title}, ${t(descending ? 'shared.list.descending' : 'shared.list.ascending')}` : undefined
      }
      onClick={() => onSort(`${toDescending ? '-' : ''}${name}`)}
    >
      <span className={classes.title}>{title}</span>
      <Icon size={14} className={classes.mark} aria-hidden />
    </button>
  );
}
