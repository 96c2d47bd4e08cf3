import { Button, Group, Modal, Skeleton, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Role, RoleEffect } from '@/shared/api/types';
import type { TextKey } from '@/shared/feature';
import { useFormats } from '@/shared/formats/FormatsProvider';
import { useNotify } from '@/shared/ui/notify';
import { PersonName } from '@/shared/ui/PersonName';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { rolesQuery } from '../queries';
import { type Draft, requestOf } from './draft';
import { effectQuery, setRights } from './queries';
import classes from './Roles.module.css';

interface Props {
  role: Role;
  /** Of the rights that the draft was made from. */
  version: number;
  draft: Draft;
  saved: Draft;
  onSaved: () => void;
  onClose: () => void;
}

/** Shows in numbers what a change does to the people of the role, and makes it when confirmed. */
export function EffectDialog({ role, version, draft, saved, onSaved, onClose }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const notify = useNotify();
  const body = requestOf(draft);
  const effect = useQuery(effectQuery(role, body));
  const save = useMutation({
    mutationFn: () => setRights({ id: role.id, version }, body),
    onSuccess: (changed) => {
      client.setQueryData(rolesQuery.queryKey, (roles) => roles?.map((one) => (one.id === changed.id ? changed : one)));
      notify.done(t('roles.saved', { name: role.name }));
      onSaved();
      onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['roles'] }),
  });

  return (
    <Modal opened onClose={onClose} size="lg" title={t('roles.effect.title')}>
      <Stack>
        <ProblemAlert error={save.error ?? effect.error} />
        {effect.isPending && <Skeleton height={120} />}
        {effect.data && <Effect effect={effect.data} />}
        {JSON.stringify(draft.fields) !== JSON.stringify(saved.fields) && <Text>{t('roles.effect.fields')}</Text>}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('shared.cancel')}
          </Button>
          <Button loading={save.isPending} disabled={!effect.data} onClick={() => save.mutate()}>
            {t('roles.effect.save')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Effect({ effect }: { effect: RoleEffect }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (effect.people.length === 0) {
    return <Text>{t(effect.unchanged === 0 ? 'roles.effect.nobody' : 'roles.effect.none')}</Text>;
  }
  return (
    <>
      <table className={classes.effect}>
        <thead>
          <tr>
            <th scope="col" className={classes.effectCell}>
              {t('roles.effect.person')}
            </th>
            <th scope="col" className={classes.effectCell}>
              {t('roles.effect.right')}
            </th>
            <th scope="col" className={classes.number}>
              {t('roles.effect.before')}
            </th>
            <th scope="col" className={classes.number}>
              {t('roles.effect.after')}
            </th>
            <th scope="col" className={classes.number}>
              {t('roles.effect.difference')}
            </th>
          </tr>
        </thead>
        <tbody>
          {effect.people.flatMap(({ user, changes }) =>
            changes.map(({ recordType, action, before, after }, index) => (
              <tr key={`${user.id}-${recordType}-${action}`}>
                {index === 0 && (
                  <th scope="rowgroup" rowSpan={changes.length} className={classes.effectCell}>
                    <PersonName person={user} />
                  </th>
                )}
                <td className={classes.effectCell}>
                  {t('roles.cell', {
                    records: t(`roles.types.${recordType}` as TextKey),
                    action: t(`shared.rights.${action}`),
                  })}
                </td>
                <td className={classes.number}>{formats.number(before)}</td>
                <td className={classes.number}>{formats.number(after)}</td>
                <td className={classes.number}>
                  {after > before ? '+' : '−'}
                  {formats.number(Math.abs(after - before))}
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
      {effect.unchanged > 0 && <Text c="dimmed">{t('roles.effect.unchanged', { count: effect.unchanged })}</Text>}
      {effect.more && <Text c="dimmed">{t('roles.effect.more')}</Text>}
    </>
  );
}
