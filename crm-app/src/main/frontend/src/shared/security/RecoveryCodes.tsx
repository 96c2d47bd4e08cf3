import { Alert, Button, Code, Group, SimpleGrid, Stack } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CopyText } from '../ui/CopyText';

interface Props {
  codes: string[];
  done: string;
  onDone: () => void;
}

/** Recovery codes, on the one occasion when they are seen. */
export function RecoveryCodes({ codes, done, onDone }: Props) {
  const { t } = useTranslation();
  const all = codes.join('\n');
  const save = () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([`${all}\n`], { type: 'text/plain' }));
    link.download = 'crm-recovery-codes.txt';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  };
  return (
    <Stack>
      <Alert color="yellow" variant="light" title={t('security.factors.codesTitle')}>
        {t('security.factors.codesHint')}
      </Alert>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
        {codes.map((code) => (
          <Code key={code} fz="sm">
            {code}
          </Code>
        ))}
      </SimpleGrid>
      <Group>
        <CopyText text={all} />
        <Button variant="default" leftSection={<IconDownload size={16} />} onClick={save}>
          {t('security.factors.download')}
        </Button>
        <Button onClick={onDone}>{done}</Button>
      </Group>
    </Stack>
  );
}
