import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Action, RecordType, Role, Scope } from '@/shared/api/types';
import type { TextKey } from '@/shared/feature';
import { actions, cellKey, type Draft, recordTypesOf, scopesOf } from './draft';
import classes from './Roles.module.css';

interface Props {
  role: Role;
  draft: Draft;
  saved: Draft;
  readOnly: boolean;
  onChange: (draft: Draft) => void;
}

/** Kinds of records × actions, in each cell how far the right reaches. On a phone every kind is a block of its own. */
export function RightsMatrix({ role, draft, saved, readOnly, onChange }: Props) {
  const { t } = useTranslation();
  const choices = (recordType: RecordType) =>
    scopesOf(recordType).map((scope) => ({ value: scope, label: t(`shared.values.${scope}`) }));
  const cell = (recordType: RecordType, action: Action) => {
    const key = cellKey(recordType, action);
    const scope = draft.scopes[key] ?? 'NONE';
    const label = t('roles.cell', {
      records: t(`roles.types.${recordType}` as TextKey),
      action: t(`shared.rights.${action}`),
    });
    return (
      <td key={action}>
        <span className={classes.cellLabel} aria-hidden>
          {t(`shared.rights.${action}`)}
        </span>
        <NativeSelect
          size="xs"
          className={classes.cell ?? ''}
          data-scope={scope}
          data-changed={scope !== (saved.scopes[key] ?? 'NONE') || undefined}
          aria-label={label}
          title={`${label} — ${t(`roles.scopeHints.${scope}`)}`}
          disabled={readOnly}
          data={choices(recordType)}
          value={scope}
          onChange={({ currentTarget }) =>
            onChange({ ...draft, scopes: { ...draft.scopes, [key]: currentTarget.value as Scope } })
          }
        />
      </td>
    );
  };

  return (
    <table className={classes.matrix}>
      <thead>
        <tr>
          <th scope="col">{t('roles.records')}</th>
          {actions.map((action) => (
            <th key={action} scope="col">
              {t(`shared.rights.${action}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {recordTypesOf(role).map((recordType) => (
          <tr key={recordType}>
            <th scope="row">{t(`roles.types.${recordType}` as TextKey)}</th>
            {actions.map((action) => cell(recordType, action))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
