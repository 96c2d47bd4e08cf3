import { Group, Select, Text } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportValues } from '@/shared/api/types';
import type { MappingControl } from './useMapping';
import { Meaning } from './ValueChoice';
import classes from './Values.module.css';

type FieldValues = ImportValues['fields'][number];
type Otherwise = FieldValues['otherwise'];

interface Props {
  field: FieldValues;
  control: MappingControl;
}

/** What becomes of every value that is unknown and of which nothing was said. */
export function OtherValues({ field, control }: Props) {
  const { t } = useTranslation();
  const id = useId();
  // A default is sent once it is known which.
  const [choosing, setChoosing] = useState(false);
  const otherwise = choosing ? 'USE' : field.otherwise;
  const choose = (next: Otherwise) => {
    setChoosing(next === 'USE');
    if (next !== 'USE') control.setOtherwise(field.field, next, null);
  };
  return (
    <Group gap="xs" className={classes.others}>
      <Text size="sm" id={id}>
        {t('imports.values.others')}
      </Text>
      <Select
        size="sm"
        aria-labelledby={id}
        allowDeselect={false}
        data={[
          { value: 'REJECT', label: t(field.open ? 'imports.values.asItIs' : 'imports.values.REJECT') },
          { value: 'SKIP', label: t('imports.values.SKIP') },
          { value: 'USE', label: t('imports.values.USE') },
        ]}
        value={otherwise}
        onChange={(next) => next && choose(next as Otherwise)}
      />
      {otherwise === 'USE' && (
        <div className={classes.use}>
          <Meaning
            clearable
            field={field}
            meaning={field.use}
            label={t('imports.values.useFor', { name: field.label })}
            placeholder={t('imports.values.choose')}
            onChange={(use) => {
              setChoosing(false);
              control.setOtherwise(field.field, use ? 'USE' : 'REJECT', use);
            }}
          />
        </div>
      )}
    </Group>
  );
}
