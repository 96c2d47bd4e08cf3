import { Anchor, Badge, Group } from '@mantine/core';
import type { TFunction } from 'i18next';
import { Link } from 'react-router';
import type { Company } from '@/shared/api/types';
import { phoneText } from '@/shared/formats/formats';
import { When } from '@/shared/formats/When';
import type { Column } from '@/shared/list/columns';
import { recordPath } from '@/shared/records/kinds';
import { PersonName } from '@/shared/ui/PersonName';

/** What a contact and a company are both listed with. */
type Listed = Pick<Company, 'id' | 'name' | 'phones' | 'emails' | 'responsible' | 'tags' | 'createdAt' | 'updatedAt'>;

/** Its name leads to its card, unless it lies in the bin. */
export function nameColumn<T extends Listed>(
  title: string,
  width: number,
  type: 'CONTACT' | 'COMPANY',
  bin: boolean,
): Column<T> {
  return {
    key: 'name',
    title,
    width,
    sortable: true,
    render: ({ id, name }) =>
      bin ? (
        name
      ) : (
        <Anchor component={Link} to={recordPath({ type, id }) ?? ''} fw={500}>
          {name}
        </Anchor>
      ),
  };
}

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
