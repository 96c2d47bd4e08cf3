import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '@/shared/api/types';
import { When } from '@/shared/formats/When';
import classes from './NextStep.module.css';

interface Props {
  step: NonNullable<Entry['nextStep']>;
  className?: string | undefined;
}

/** What is to be done next about a lead or deal, and whether it should have been done. */
export function NextStep({ step, className }: Props) {
  const { t } = useTranslation();
  const late = step.at !== null && new Date(step.at) < new Date();
  return (
    <span className={`${classes.step} ${late ? classes.late : ''} ${className ?? ''}`} title={step.name}>
      <IconArrowRight size={14} role="img" aria-label={t('shared.fields.nextStep')} />
      <span className={classes.name}>{step.name}</span>
      {late && <span className="visually-hidden">{t('deals.nextStep.OVERDUE')}</span>}
      <When at={step.at} />
    </span>
  );
}
