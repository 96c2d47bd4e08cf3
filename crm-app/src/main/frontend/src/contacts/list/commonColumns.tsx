import { Anchor, Badge, Button, Group } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { Company } from '@/shared/api/types';
import { phoneText } from '@/shared/formats/formats';
import { When } from '@/shared/formats/When';
import type { Column } from '@/shared/list/DataList';
import { PersonName } from '@/shared/ui/PersonName';

/** What a contact and a company are both listed with. */
type Listed = Pick<Company, 'id' | 'name' | 'phones' | 'emails' | 'responsible' | 'tags' | 'createdAt' | 'updatedAt'>;

export function reachColumns<T extends Listed>(t: TFunction): Column<T>[] {
  return [
    {
      key: 'phone',
      title: t('shared.fields.phone'),
      width: 130,
      render: ({ phones }) => {
        const main = phones.find((phone) => phone.main) ?? phones[0];
        return main && <Anchor href={`tel:${main.number}`}>{phoneText(main.number)}</Anchor>;
      },
    },
    {
      key: 'email',
      title: t('shared.fields.email'),
      width: 180,
      render: ({ emails }) => {
        const main = emails.find((email) => email.main) ?? emails[0];
        return main && <Anchor href={`mailto:${main.address}`}>{main.address}</Anchor>;
      },
    },
  ];
}

export function responsibleColumn<T extends Listed>(t: TFunction): Column<T> {
  return {
    key: 'responsible',
    title: t('shared.fields.responsible'),
    width: 145,
    render: ({ responsible }) => responsible && <PersonName person={responsible} />,
  };
}

export function tagsColumn<T extends Listed>(t: TFunction): Column<T> {
  return {
    key: 'tags',
    title: t('shared.fields.tags'),
    width: 130,
    render: ({ tags }) => (
      <Group gap={4} wrap="nowrap">
        {tags.map((tag) => (
          <Badge key={tag} variant="light" color="gray" tt="none" fw={500}>
            {tag}
          </Badge>
        ))}
      </Group>
    ),
  };
}

export function timeColumns<T extends Listed>(t: TFunction): Column<T>[] {
  return [
    {
      key: 'createdAt',
      title: t('shared.fields.createdAt'),
      width: 120,
      sortable: true,
      render: ({ createdAt }) => <When at={createdAt} />,
    },
    {
      key: 'updatedAt',
      title: t('shared.fields.updatedAt'),
      width: 130,
      sortable: true,
      hiddenAtFirst: true,
      render: ({ updatedAt }) => <When at={updatedAt} />,
    },
  ];
}

/** The bin's own column: the way out of it. */
export function restoreColumn<T extends Listed>(
  t: TFunction,
  may: (record: T) => boolean,
  restore: (record: T) => void,
): Column<T> {
  return {
    key: 'restore',
    title: t('shared.restore'),
    width: 150,
    render: (record) =>
      may(record) && (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconRestore size={14} />}
          aria-label={t('contacts.bin.restore', { name: record.name })}
          onClick={() => restore(record)}
        >
          {t('shared.restore')}
        </Button>
      ),
  };
}
