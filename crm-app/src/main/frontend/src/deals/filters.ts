import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Funnel } from '@/shared/api/types';
import type { TextKey } from '@/shared/feature';
import { type Choice, type Filter, filterNames } from '@/shared/list/filters';
import { entryKinds, funnelsQuery } from './queries';

type Text = (key: TextKey) => string;

export const paymentStatuses = ['NOT_PAID', 'NOT_CHOSEN', 'SUCCESSFUL', 'GATEWAY_FAILURE', 'ERROR'] as const;
export const nextSteps = ['NONE', 'OVERDUE', 'PLANNED'] as const;
export const stageKinds = ['OPEN', 'WON', 'LOST'] as const;

const named = {
  NOT_PAID: 'shared.values.NOT_PAID',
  NOT_CHOSEN: 'shared.values.NOT_CHOSEN',
  SUCCESSFUL: 'shared.values.SUCCESSFUL',
  GATEWAY_FAILURE: 'shared.values.GATEWAY_FAILURE',
  ERROR: 'shared.values.ERROR',
  OPEN: 'shared.values.OPEN',
  WON: 'shared.values.WON',
  LOST: 'shared.values.LOST',
  LEAD: 'shared.values.LEAD',
  DEAL: 'shared.values.DEAL',
} as const;

/** What both the board and the list are narrowed by. */
export function commonFilters(text: Text): Filter[] {
  return [
    { kind: 'people', name: 'responsible', label: text('shared.fields.responsible') },
    { kind: 'period', name: 'created', label: text('shared.fields.createdAt') },
    { kind: 'numbers', name: 'amount', label: text('shared.fields.amount') },
    {
      kind: 'choices',
      name: 'paymentStatus',
      label: text('shared.fields.paymentStatus'),
      options: values(paymentStatuses, text),
    },
    {
      kind: 'choices',
      name: 'nextStep',
      label: text('shared.fields.nextStep'),
      options: nextSteps.map((value) => ({ value, label: text(`deals.nextStep.${value}`) })),
    },
    { kind: 'text', name: 'source', label: text('shared.fields.source') },
    { kind: 'text', name: 'tag', label: text('deals.filters.tag') },
  ];
}

/** @param chosen ids of the funnels that the list is narrowed to: other funnels' stages would find nothing */
export function listFilters(text: Text, funnels: Funnel[], chosen: readonly string[] = []): Filter[] {
  const within = chosen.length > 0 ? funnels.filter(({ id }) => chosen.includes(String(id))) : funnels;
  return [
    { kind: 'choices', name: 'kind', label: text('shared.fields.kind'), options: values(entryKinds, text) },
    { kind: 'choices', name: 'funnel', label: text('shared.fields.funnel'), options: funnels.map(choice) },
    { kind: 'choices', name: 'stage', label: text('shared.fields.stage'), options: stageChoices(within) },
    { kind: 'choices', name: 'stageKind', label: text('deals.filters.stageKind'), options: values(stageKinds, text) },
    ...commonFilters(text),
    { kind: 'text', name: 'sourceDetail', label: text('shared.fields.sourceDetail') },
    { kind: 'records', of: 'CONTACT', name: 'contact', label: text('shared.fields.contact') },
    { kind: 'records', of: 'COMPANY', name: 'company', label: text('shared.fields.company') },
    { kind: 'period', name: 'closed', label: text('shared.fields.closedAt') },
    {
      kind: 'yesNo',
      name: 'deleted',
      // The bin has a button of its own.
      byLinkOnly: true,
      label: text('deals.filters.deleted'),
      yes: text('shared.yes'),
      no: text('shared.no'),
    },
  ];
}

const untold: Text = (key) => key;

export const listParameters = filterNames(listFilters(untold, []));

export function useBoardFilters(): Filter[] {
  const { t } = useTranslation();
  return useMemo(() => commonFilters((key) => t(key)), [t]);
}

export function useListFilters(chosen: readonly string[] | undefined): Filter[] {
  const { t } = useTranslation();
  const { data: funnels = [] } = useQuery(funnelsQuery);
  return useMemo(() => listFilters((key) => t(key), funnels, chosen), [t, funnels, chosen]);
}

function values(codes: readonly (keyof typeof named)[], text: Text): Choice[] {
  return codes.map((value) => ({ value, label: text(named[value]) }));
}

function choice({ id, name }: { id: number; name: string }): Choice {
  return { value: String(id), label: name };
}

/** Stages of different funnels often bear one name, so each says whose it is, unless all are of one. */
function stageChoices(funnels: Funnel[]): Choice[] {
  const labelOf = (funnel: string, stage: string) => (funnels.length === 1 ? stage : `${funnel}: ${stage}`);
  return funnels.flatMap(({ name, stages }) =>
    stages.map((stage) => ({ value: String(stage.id), label: labelOf(name, stage.name) })),
  );
}
