import { NativeSelect, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FieldAccess } from '@/shared/api/types';
import type { TextKey } from '@/shared/feature';
import { ListSkeleton } from '@/shared/ui/ListSkeleton';
import { cellKey, type Draft, withField } from './draft';
import { restrictableQuery } from './queries';
import classes from './Roles.module.css';

const accesses = ['FULL', 'READ_ONLY', 'HIDDEN'] as const;

interface Props {
  draft: Draft;
  readOnly: boolean;
  onChange: (draft: Draft) => void;
}

/** What of the records the role sees and may change, field by field. */
export function FieldRules({ draft, readOnly, onChange }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery(restrictableQuery);
  if (!data) return <ListSkeleton />;
  const recordTypes = [...new Set(data.map(({ recordType }) => recordType))];
  const choices = accesses.map((value) => ({ value, label: t(`shared.values.${value}`) }));

  return (
    <div className={classes.fields}>
      {recordTypes.map((recordType) => (
        <section key={recordType}>
          <h3>{t(`roles.types.${recordType}` as TextKey)}</h3>
          {data
            .filter((one) => one.recordType === recordType)
            .map(({ field }) => {
              const key = cellKey(recordType, field);
              const name = t(`shared.fields.${field}` as TextKey);
              return (
                <div key={field} className={classes.field}>
                  <Text component="span" size="sm">
                    {name}
                  </Text>
                  <NativeSelect
                    size="xs"
                    aria-label={`${t(`roles.types.${recordType}` as TextKey)}: ${name}`}
                    disabled={readOnly}
                    data={choices}
                    value={draft.fields[key] ?? 'FULL'}
                    onChange={({ currentTarget }) =>
                      onChange(withField(draft, key, currentTarget.value as FieldAccess | 'FULL'))
                    }
                  />
                </div>
              );
            })}
        </section>
      ))}
    </div>
  );
}
