import { IconCalendar, IconChartBar, IconLayoutKanban, IconList, IconSunHigh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import classes from './ViewSwitch.module.css';
import { viewSearch } from './viewSearch';

const views = [
  { name: 'list', path: '/tasks', icon: IconList },
  { name: 'board', path: '/tasks/board', icon: IconLayoutKanban },
  { name: 'calendar', path: '/calendar', icon: IconCalendar },
  { name: 'gantt', path: '/tasks/gantt', icon: IconChartBar },
  { name: 'myDay', path: '/tasks/my-day', icon: IconSunHigh },
] as const;

/** Other ways of looking at the same tasks: the filters come along. */
export function ViewSwitch() {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  return (
    <nav className={classes.views} aria-label={t('tasks.views.label')}>
      {views.map(({ name, path, icon: Icon }) => (
        <Link
          key={name}
          className={classes.view}
          to={{ pathname: path, search: viewSearch(search) }}
          aria-current={pathname === path ? 'page' : undefined}
          title={t(`tasks.views.${name}`)}
        >
          <Icon size={16} stroke={1.7} aria-hidden />
          <span>{t(`tasks.views.${name}`)}</span>
        </Link>
      ))}
    </nav>
  );
}
