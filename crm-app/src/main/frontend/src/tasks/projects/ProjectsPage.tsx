import { Anchor, Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { Project } from '@/shared/api/types';
import { useFormats } from '@/shared/formats/FormatsProvider';
import { When } from '@/shared/formats/When';
import type { Column } from '@/shared/list/columns';
import type { Filter } from '@/shared/list/filters';
import { ListPage } from '@/shared/list/ListPage';
import { useRecordList } from '@/shared/list/useRecordList';
import { useCan } from '@/shared/me';
import { ColourMark } from '../marks';
import { projectList, projects } from '../queries';

export function ProjectsPage() {
  const { t } = useTranslation();
  const can = useCan();
  const { search } = useLocation();
  const list = useRecordList(projectList);
  const filters = useMemo<Filter[]>(
    () => [
      {
        kind: 'yesNo',
        name: 'closed',
        label: t('tasks.fields.closed'),
        yes: t('tasks.projects.closed'),
        no: t('tasks.projects.open'),
      },
      { kind: 'period', name: 'created', label: t('shared.fields.createdAt') },
    ],
    [t],
  );
  return (
    <ListPage
      list={list}
      title={t('shell.panels.projects')}
      types={['PROJECT']}
      columns={useColumns(list.inBin)}
      filters={filters}
      searchLabel={t('tasks.projects.search')}
      binned={(record) => ({ calls: projects, record, responsibleId: undefined })}
      open={({ id }) => `/projects/${id}`}
      create={
        can('PROJECT', 'CREATE') && (
          <Button component={Link} to={{ pathname: '/projects/new', search }} leftSection={<IconPlus size={16} />}>
            {t('tasks.projects.add')}
          </Button>
        )
      }
      empty={{ title: t('tasks.projects.empty'), hint: t('tasks.projects.emptyHint') }}
    />
  );
}

function useColumns(bin: boolean): Column<Project>[] {
  const { t } = useTranslation();
  const formats = useFormats();
  return useMemo<Column<Project>[]>(
    () => [
      {
        key: 'name',
        title: t('shared.fields.name'),
        width: 280,
        sortable: true,
        render: (project) =>
          bin ? (
            project.name
          ) : (
            <Anchor component={Link} to={`/projects/${project.id}`} fw={500}>
              <ColourMark of={project} />
            </Anchor>
          ),
      },
      {
        key: 'closed',
        title: t('shared.fields.state'),
        width: 120,
        render: ({ closed }) => t(closed ? 'tasks.projects.closed' : 'tasks.projects.open'),
      },
      {
        key: 'members',
        title: t('tasks.fields.members'),
        width: 240,
        render: ({ members }) => members.map(({ name }) => name).join(', '),
      },
      {
        key: 'startsOn',
        title: t('tasks.fields.startsOn'),
        width: 150,
        render: ({ startsOn }) => startsOn && formats.day(startsOn),
      },
      {
        key: 'endsOn',
        title: t('tasks.fields.endsOn'),
        width: 150,
        render: ({ endsOn }) => endsOn && formats.day(endsOn),
      },
      {
        key: 'createdAt',
        title: t('shared.fields.createdAt'),
        width: 120,
        sortable: true,
        render: ({ createdAt }) => <When at={createdAt} />,
      },
    ],
    [t, formats, bin],
  );
}
