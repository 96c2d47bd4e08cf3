import '@mantine/dropzone/styles.css';
import { Button, Group, Progress, SegmentedControl, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Page } from '@/shared/ui/Page';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { type ImportKind, useImportKinds } from '../kinds';
import { importQuery } from '../queries';
import { Steps } from '../Steps';
import { chosenFile, keepChosen } from './chosenFile';
import { FileDrop } from './FileDrop';
import { ReadingOptions } from './ReadingOptions';
import { type Reading, readingOf, uploadForm } from './reading';
import { type Sending, sendFile } from './send';

/** The first step: which records, which file. */
export function UploadPage() {
  const { t } = useTranslation();
  const kinds = useImportKinds();
  return (
    <Page>
      <PageHeader title={t('imports.new')} back="/imports" />
      {kinds.length === 0 ? (
        <EmptyState title={t('imports.notAllowed')} hint={t('imports.notAllowedHint')} />
      ) : (
        <>
          <Steps at="file" />
          <Upload kinds={kinds} />
        </>
      )}
    </Page>
  );
}

function Upload({ kinds }: { kinds: ImportKind[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const phone = useMediaQuery('(max-width: 48em)') ?? false;
  const [parameters, setParameters] = useSearchParams();
  const kind = kinds.find((one) => one === parameters.get('kind')) ?? kinds[0] ?? 'CONTACT';
  const [file, setFile] = useState(chosenFile);
  const [reading, setReading] = useState<Reading>(() => readingOf(parameters));
  const [sent, setSent] = useState<number | null>(null);
  const [error, setError] = useState<unknown>();
  const sending = useRef<Sending>(null);
  useEffect(() => () => sending.current?.cancel(), []);

  const choose = (chosen: File | null) => {
    keepChosen(chosen);
    setFile(chosen);
    setError(undefined);
  };
  const send = async () => {
    if (!file) return;
    setError(undefined);
    setSent(0);
    sending.current = sendFile(uploadForm(file, kind, reading), setSent);
    try {
      const made = await sending.current.file;
      client.setQueryData(importQuery(made.id).queryKey, made);
      void client.invalidateQueries({ queryKey: ['imports', 'list'] });
      void navigate(`/imports/${made.id}`, { replace: true });
    } catch (problem) {
      setSent(null);
      if (!(problem instanceof DOMException)) setError(problem);
    }
  };

  return (
    <Card>
      <Stack gap="md">
        <div>
          <Text fw="var(--mantine-font-weight-medium)" mb={4} id="import-kind">
            {t('imports.kind')}
          </Text>
          <SegmentedControl
            aria-labelledby="import-kind"
            orientation={phone ? 'vertical' : 'horizontal'}
            fullWidth={phone}
            disabled={sent !== null}
            data={kinds.map((value) => ({ value, label: t(`imports.kinds.${value}`) }))}
            value={kind}
            onChange={(value) => setParameters({ kind: value }, { replace: true })}
          />
        </div>
        <FileDrop file={file} onChoose={choose} disabled={sent !== null} />
        <ReadingOptions reading={reading} onChange={setReading} />
        <ProblemAlert error={error} />
        {sent !== null && (
          <div aria-live="polite">
            <Text size="sm" mb={4}>
              {sent < 1 ? t('imports.sending') : t('imports.reading.now')}
            </Text>
            <Progress
              value={sent * 100}
              animated={sent >= 1}
              striped={sent >= 1}
              aria-label={t('imports.sending')}
              transitionDuration={100}
            />
          </div>
        )}
        <Group justify="flex-end" gap="xs">
          {sent !== null && (
            <Button variant="default" onClick={() => sending.current?.cancel()}>
              {t('shared.cancel')}
            </Button>
          )}
          <Button disabled={!file} loading={sent !== null} onClick={() => void send()}>
            {t('imports.send')}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}
