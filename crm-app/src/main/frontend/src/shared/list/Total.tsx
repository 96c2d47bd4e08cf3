import { useTranslation } from 'react-i18next';
import { useFormats } from '../formats/FormatsProvider';

interface Counted {
  total?: number | undefined;
  totalAtLeast?: number | undefined;
}

export function Total({ list }: { list: Counted }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { total, totalAtLeast } = list;
  if (total !== undefined) return <span>{t('shared.list.total', { count: total, text: formats.number(total) })}</span>;
  if (totalAtLeast === undefined) return null;
  return <span>{t('shared.list.totalAtLeast', { text: formats.number(totalAtLeast) })}</span>;
}
