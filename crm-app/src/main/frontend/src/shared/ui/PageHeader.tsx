import { ActionIcon, Group, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useShortcut } from '../keyboard';

interface Props {
  title: string;
  /** The heading, where it is more than the title's text. */
  heading?: ReactNode;
  /** Beside the title: a number, a state. */
  mark?: ReactNode;
  /** Where «back» leads; without it the page is a top one. */
  back?: string;
  /** Buttons on the right. */
  children?: ReactNode;
}

export function PageHeader({ title, heading, mark, back, children }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  useEffect(() => {
    document.title = `${title} · CRM`;
  }, [title]);
  const goBack = () => {
    if (back) void (window.history.state?.idx > 0 ? navigate(-1) : navigate(back));
  };
  useShortcut('Escape', goBack, back !== undefined);

  return (
    <Group justify="space-between" gap="sm" mih={32}>
      <Group gap="xs" style={{ minWidth: 0, flex: '1 1 auto' }} wrap="nowrap">
        {back && (
          <ActionIcon variant="subtle" color="gray" size={32} aria-label={t('shared.back')} onClick={goBack}>
            <IconArrowLeft size={18} />
          </ActionIcon>
        )}
        <Title order={1} lineClamp={2} style={{ overflowWrap: 'anywhere' }}>
          {heading ?? title}
        </Title>
        {mark}
      </Group>
      <Group gap="xs">{children}</Group>
    </Group>
  );
}
