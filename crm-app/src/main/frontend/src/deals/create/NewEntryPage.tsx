import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { Card } from '@/shared/ui/Card';
import { Page } from '@/shared/ui/Page';
import { PageHeader } from '@/shared/ui/PageHeader';
import { cardPath, type EntryKind } from '../entries';
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
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const funnelId = Number(parameters.get('funnel')) || undefined;
  return (
    <Page>
      <PageHeader title={t(`deals.create.${kind}`)} back="/funnels" />
      <div className={classes.form}>
        <Card>
          <EntryForm
            kind={kind}
            funnelId={funnelId}
            onCancel={() => void navigate(-1)}
            onCreated={(card) => void navigate(cardPath(card), { replace: true })}
          />
        </Card>
      </div>
    </Page>
  );
}
