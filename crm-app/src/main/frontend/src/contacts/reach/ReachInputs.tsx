import { ActionIcon, Button, Fieldset, Select, Stack, TextInput, Tooltip } from '@mantine/core';
import { IconPlus, IconStar, IconStarFilled, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Reach.module.css';
import {
  type EmailRow,
  emailRow,
  type PhoneKind,
  type PhoneRow,
  phoneKinds,
  phoneRow,
  type ReachRow,
  withMain,
  without,
} from './rows';

interface Props<R extends ReachRow> {
  rows: R[];
  onChange: (rows: R[]) => void;
  /** By the row's key. */
  errors: Record<string, string>;
}

export function PhoneInputs({ rows, onChange, errors }: Props<PhoneRow>) {
  const { t } = useTranslation();
  const kinds = phoneKinds.map((kind) => ({ value: kind, label: t(`contacts.phoneKinds.${kind}`) }));
  return (
    <Rows
      legend={t('shared.fields.phones')}
      addLabel={t('contacts.reach.addPhone')}
      removeLabel={(value) => t('contacts.reach.removePhone', { value })}
      mainLabel={(value) => t('contacts.reach.makeMainPhone', { value })}
      rows={rows}
      onChange={onChange}
      make={() => phoneRow('', 'MOBILE', rows.length === 0)}
      input={(row, change) => (
        <>
          <TextInput
            aria-label={t('shared.fields.phone')}
            type="tel"
            inputMode="tel"
            autoComplete="off"
            placeholder="050 123 45 67"
            value={row.value}
            error={errors[row.key]}
            onChange={({ currentTarget }) => change({ value: currentTarget.value })}
          />
          <Select
            aria-label={t('contacts.reach.phoneKind')}
            data={kinds}
            value={row.kind}
            allowDeselect={false}
            onChange={(kind) => change({ kind: kind as PhoneKind })}
            className={classes.kind}
          />
        </>
      )}
    />
  );
}

export function EmailInputs({ rows, onChange, errors }: Props<EmailRow>) {
  const { t } = useTranslation();
  return (
    <Rows
      legend={t('shared.fields.emails')}
      addLabel={t('contacts.reach.addEmail')}
      removeLabel={(value) => t('contacts.reach.removeEmail', { value })}
      mainLabel={(value) => t('contacts.reach.makeMainEmail', { value })}
      rows={rows}
      onChange={onChange}
      make={() => emailRow('', rows.length === 0)}
      input={(row, change) => (
        <TextInput
          aria-label={t('shared.fields.email')}
          type="text"
          inputMode="email"
          autoComplete="off"
          placeholder="name@example.com"
          value={row.value}
          error={errors[row.key]}
          onChange={({ currentTarget }) => change({ value: currentTarget.value })}
        />
      )}
    />
  );
}

interface RowsProps<R extends ReachRow> {
  legend: string;
  addLabel: string;
  removeLabel: (value: string) => string;
  mainLabel: (value: string) => string;
  rows: R[];
  onChange: (rows: R[]) => void;
  make: () => R;
  input: (row: R, change: (change: Partial<R>) => void) => ReactNode;
}

function Rows<R extends ReachRow>({
  legend,
  addLabel,
  removeLabel,
  mainLabel,
  rows,
  onChange,
  make,
  input,
}: RowsProps<R>) {
  const { t } = useTranslation();
  return (
    <Fieldset variant="unstyled" legend={legend} classNames={{ root: classes.fieldset, legend: classes.legend }}>
      <Stack gap="xs">
        {rows.map((row) => (
          <div key={row.key} className={classes.row}>
            {input(row, (change) =>
              onChange(rows.map((other) => (other.key === row.key ? { ...other, ...change } : other))),
            )}
            {rows.length > 1 && (
              <>
                <Tooltip label={row.main ? t('contacts.reach.main') : t('contacts.reach.makeMain')}>
                  <ActionIcon
                    variant="subtle"
                    color={row.main ? 'accent' : 'gray'}
                    size={32}
                    aria-label={mainLabel(row.value)}
                    aria-pressed={row.main}
                    onClick={() => onChange(withMain(rows, row.key))}
                  >
                    {row.main ? <IconStarFilled size={16} /> : <IconStar size={16} />}
                  </ActionIcon>
                </Tooltip>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={32}
                  aria-label={removeLabel(row.value)}
                  onClick={() => onChange(without(rows, row.key))}
                >
                  <IconTrash size={16} />
                </ActionIcon>
              </>
            )}
          </div>
        ))}
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} />}
          onClick={() => onChange([...rows, make()])}
          className={classes.add}
        >
          {addLabel}
        </Button>
      </Stack>
    </Fieldset>
  );
}
