import { Menu, Text, UnstyledButton } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '@/shared/api/client';
import { useMe } from '@/shared/me';
import { useMyPresence } from '@/shared/presence';
import { useNotify } from '@/shared/ui/notify';
import { PersonAvatar } from '@/shared/ui/PersonAvatar';
import { PresenceMark } from '@/shared/ui/PresenceDot';
import classes from './SideMenu.module.css';

const choices = ['ONLINE', 'DO_NOT_DISTURB'] as const;

/** Who is signed in, how they appear to others, and the choice not to be disturbed. */
export function OwnPresence({ collapsed }: { collapsed: boolean }) {
  const { t } = useTranslation();
  const me = useMe();
  const notify = useNotify();
  const [status, setStatus] = useMyPresence();
  const { mutate: choose } = useMutation({
    mutationFn: (wanted: (typeof choices)[number]) =>
      answer(api.PUT('/api/v1/me/presence', { body: { status: wanted } })),
    onSuccess: (chosen) => setStatus(chosen.status),
    onError: notify.failed,
  });
  const chosen = status === 'DO_NOT_DISTURB' ? 'DO_NOT_DISTURB' : 'ONLINE';
  const word = t(`shared.presence.${status}`);
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <UnstyledButton
          className={classes.person}
          aria-label={t('shell.presence', { name: me.name, status: word })}
          title={`${me.name} · ${me.role.name}`}
        >
          <PersonAvatar person={{ name: me.name, photoId: me.photoId }} size={34} />
          {collapsed ? (
            <span className={classes.ownMark}>
              <PresenceMark status={status} silent />
            </span>
          ) : (
            <span className={classes.names}>
              <Text span display="block" fw={600} truncate>
                {me.name}
              </Text>
              <Text span size="xs" c="dimmed" className={classes.own}>
                <PresenceMark status={status} silent />
                {word}
              </Text>
            </span>
          )}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{me.role.name}</Menu.Label>
        <Menu.RadioGroup
          value={chosen}
          onChange={(wanted) => choose(wanted === 'ONLINE' ? 'ONLINE' : 'DO_NOT_DISTURB')}
        >
          {choices.map((choice) => (
            <Menu.RadioItem key={choice} value={choice} closeMenuOnClick>
              <span className={classes.own}>
                <PresenceMark status={choice} silent />
                {t(`shared.presence.${choice}`)}
              </span>
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
