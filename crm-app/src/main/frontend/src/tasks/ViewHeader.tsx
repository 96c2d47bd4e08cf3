import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useReadable } from '@/shared/fieldRules';
import { FilterBar } from '@/shared/list/FilterBar';
import type { ListControl } from '@/shared/list/listState';
import { SavedViews } from '@/shared/list/SavedViews';
import { useCan } from '@/shared/me';
import { PageHeader } from '@/shared/ui/PageHeader';
import { useTaskFilters } from './filters';
import { TaskMenu } from './TaskMenu';
import { ViewSwitch } from './ViewSwitch';

interface Props {
  title: string;
  /** Names the view among one's saved ones. */
  panel: string;
  control: ListControl;
  /** The filters that the view knows, where it does not know all. */
  only?: readonly string[];
  onCreate: () => void;
}

const kinds = ['TASK'] as const;

/** What stands over a view of tasks: the other views, and the filters that all of them share. */
export function ViewHeader({ title, panel, control, only, onCreate }: Props) {
  const { t } = useTranslation();
  const can = useCan();
  const filters = useReadable(kinds).filters(useTaskFilters(control.filters.project));
  return (
    <>
      <PageHeader title={title}>
        <ViewSwitch />
        <TaskMenu />
        {can('TASK', 'CREATE') && (
          <Button leftSection={<IconPlus size={16} />} onClick={onCreate}>
            {t('tasks.create.action')}
          </Button>
        )}
      </PageHeader>
      <FilterBar
        filters={filters.filter(({ name }) => (only ? only.includes(name) : name !== 'deleted'))}
        control={control}
        {...(only ? {} : { searchLabel: t('tasks.search') })}
      >
        <SavedViews panel={panel} control={control} />
      </FilterBar>
    </>
  );
}
