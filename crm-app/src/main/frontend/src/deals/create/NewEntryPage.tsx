import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useRecordNames } from '@/shared/records/names';
import { Card } from '@/shared/ui/Card';
import { ListSkeleton } from '@/shared/ui/ListSkeleton';
import { Page } from '@/shared/ui/Page';
import { PageHeader } from '@/shared/ui/PageHeader';
import type { EntryKind } from '../queries';
import { EntryForm } from './EntryForm';
import classes from './NewEntryPage.module.css';

export function NewLeadPage() {
  return <NewEntryPage key="LEAD" kind="LEAD" />;
}

export function NewDealPage() {
  return <NewEntryPage key="DEAL" kind="DEAL" />;
}

function NewEntryPage({ kind }: { kind: EntryKind }) {
  const { t } = useTranslation();
  const [parameters] = useSearchParams();
  const funnelId = Number(parameters.get('funnel')) || undefined;
  const contactId = Number(parameters.get('contact')) || undefined;
  const name = useRecordNames('CONTACT', contactId ? [String(contactId)] : []);
  const contact = contactId ? { id: contactId, name: name[contactId] ?? '' } : undefined;
  return (
    <Page>
      <PageHeader title={t(`deals.create.${kind}`)} back="/funnels" />
      <div className={classes.form}>
        <Card>
          {contact && !contact.name ? (
            <ListSkeleton />
          ) : (
            <EntryForm kind={kind} funnelId={funnelId} contact={contact} />
          )}
        </Card>
      </div>
    </Page>
  );
}
