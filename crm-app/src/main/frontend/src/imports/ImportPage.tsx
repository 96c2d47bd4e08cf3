import { Badge } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import type { Import } from '@/shared/api/types';
import { ErrorState } from '@/shared/ui/ErrorState';
import { ListSkeleton } from '@/shared/ui/ListSkeleton';
import { Page } from '@/shared/ui/Page';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ColumnsStep } from './columns/ColumnsStep';
import { OthersFile } from './columns/OthersFile';
import { busy } from './kinds';
import { useImport } from './queries';
import { ResultStep } from './result/ResultStep';
import { RunningStep } from './result/RunningStep';
import { Steps } from './Steps';

/** An import at whatever step the server says it is. */
export function ImportPage() {
  const id = Number(useParams().id);
  const { t } = useTranslation();
  const { data, error, refetch } = useImport(id);
  if (data) return <ImportAtStep key={id} file={data} />;
  if (!error) return <ListSkeleton />;
  return (
    <Page>
      <PageHeader title={t('shell.panels.imports')} back="/imports" />
      <ErrorState error={error} onRetry={() => void refetch()} />
    </Page>
  );
}

function ImportAtStep({ file }: { file: Import }) {
  const { t } = useTranslation();
  const [parameters, setParameters] = useSearchParams();
  const columns = parameters.has('columns');
  const step = stepOf(file, columns);
  const running = busy(file.state);

  // Once it runs, the way back to the columns has been gone: what follows is the result.
  useEffect(() => {
    if (running && columns) setParameters({}, { replace: true });
  }, [running, columns, setParameters]);

  return (
    <Page>
      <PageHeader
        title={file.fileName}
        back="/imports"
        mark={
          <Badge variant="light" color="gray" tt="none" style={{ flex: 'none' }}>
            {t(`imports.kinds.${file.kind}`)}
          </Badge>
        }
      />
      <Steps at={step} />
      {step === 'columns' && (file.own ? <ColumnsStep file={file} /> : <OthersFile file={file} />)}
      {step === 'run' && <RunningStep file={file} />}
      {step === 'result' && (
        <ResultStep file={file} onColumns={() => setParameters({ columns: '' }, { replace: false })} />
      )}
    </Page>
  );
}

/** What failed or was taken back may be mapped and run anew, when the person asks to. */
function stepOf({ state }: Import, columns: boolean): 'columns' | 'run' | 'result' {
  if (state === 'READY') return 'columns';
  if (busy(state)) return 'run';
  return columns && state !== 'DONE' ? 'columns' : 'result';
}
