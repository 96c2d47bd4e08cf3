import {
  type Icon,
  IconArrowRight,
  IconArrowsExchange,
  IconFileExport,
  IconFileImport,
  IconLock,
  IconLockOpen,
  IconLogin2,
  IconLogout,
  IconMail,
  IconMessageCircle,
  IconMessageOff,
  IconPencil,
  IconPlus,
  IconPoint,
  IconRestore,
  IconTrash,
  IconUserShare,
  IconX,
} from '@tabler/icons-react';
import classes from './Activity.module.css';

const icons: Record<string, Icon> = {
  CREATED: IconPlus,
  CHANGED: IconPencil,
  MOVED: IconArrowRight,
  ASSIGNED: IconUserShare,
  CONVERTED: IconArrowsExchange,
  LOST: IconX,
  DELETED: IconTrash,
  RESTORED: IconRestore,
  IMPORTED: IconFileImport,
  EXPORTED: IconFileExport,
  COMMENTED: IconMessageCircle,
  COMMENT_DELETED: IconMessageOff,
  INVITED: IconMail,
  DEACTIVATED: IconLock,
  ACTIVATED: IconLockOpen,
  SIGNED_IN: IconLogin2,
  SIGNED_OUT: IconLogout,
};

/** What kind of thing happened, for those who look over a history. */
export function ActionIcon({ action }: { action: string }) {
  const Shown = icons[action] ?? IconPoint;
  return (
    <span className={classes.icon} data-action={action} aria-hidden>
      <Shown size={14} />
    </span>
  );
}
