import { useSuspenseQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext } from 'react';
import type { FieldAccess, RecordType } from './api/types';
import type { Column } from './list/columns';
import type { Filter } from './list/filters';
import { permissionsQuery } from './me';

type RuleOf = (recordType: RecordType, field: string) => FieldAccess | undefined;

/** What one's role is kept from; the server holds it, the client does not show what it would refuse. */
export function useFieldRules(): RuleOf {
  const { data } = useSuspenseQuery(permissionsQuery);
  return (recordType, field) =>
    data.fields.find((rule) => rule.recordType === recordType && rule.field === field)?.access;
}

const FieldRuleContext = createContext<(field: string) => FieldAccess | undefined>(() => undefined);

/** The fields inside are those of such a record. */
export function FieldsOf({ recordType, children }: { recordType: RecordType; children: ReactNode }) {
  const ruleOf = useFieldRules();
  return <FieldRuleContext value={(field) => ruleOf(recordType, field)}>{children}</FieldRuleContext>;
}

export function useFieldRule(field: string | undefined): FieldAccess | undefined {
  const ruleOf = useContext(FieldRuleContext);
  return field ? ruleOf(field) : undefined;
}

/** An input of a form, left out where what it asks for could not be saved. */
export function IfChangeable({ field, children }: { field: string; children: ReactNode }) {
  return useFieldRule(field) ? null : children;
}

/** The field behind a column or filter, where it is called otherwise. */
const fieldNames: Record<string, string> = { phone: 'phones', email: 'emails', tag: 'tags' };

/** Leaves out of a list's columns and filters what one may not read of these kinds of records. */
export function useReadable(recordTypes: readonly RecordType[]) {
  const ruleOf = useFieldRules();
  const hiddenIn = (name: string) =>
    recordTypes.filter((type) => ruleOf(type, fieldNames[name] ?? name) === 'HIDDEN').length;
  return {
    columns: <T,>(columns: Column<T>[]): Column<T>[] =>
      columns
        .filter(({ key }) => hiddenIn(key) === 0 || hiddenIn(key) < recordTypes.length)
        .map((column) => (hiddenIn(column.key) > 0 ? { ...column, sortable: false } : column)),
    filters: (filters: Filter[]): Filter[] => filters.filter(({ name }) => hiddenIn(name) === 0),
  };
}
