import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useReadable } from '@/shared/fieldRules';
import { FilterBar } from '@/shared/list/FilterBar';
import type { ListControl } from '@/shared/list/listState';
import { SavedViews } from '@/shared/list/SavedViews';
import { useBoardFilters } from '../filters';
import { type EntryKind, entryKinds } from '../queries';

interface Props {
  funnelId: number;
  kind: EntryKind;
  control: ListControl;
}

/** What narrows a board: search, filters, «only open», and one's views of it. */
export function BoardTools({ funnelId, kind, control }: Props) {
  const { t } = useTranslation();
  const filters = useReadable(entryKinds).filters(useBoardFilters());
  const onlyOpen = control.filters.stageKind?.[0] === 'OPEN';
  return (
    <FilterBar
      filters={kind === 'DEAL' ? filters : filters.filter(({ name }) => name !== 'paymentStatus')}
      control={control}
      searchLabel={t('deals.search')}
    >
      <Switch
        label={t('deals.board.onlyOpen')}
        checked={onlyOpen}
        onChange={({ currentTarget }) => control.setFilter('stageKind', currentTarget.checked ? ['OPEN'] : [])}
      />
      <SavedViews panel={`board-${funnelId}`} control={control} />
    </FilterBar>
  );
}
