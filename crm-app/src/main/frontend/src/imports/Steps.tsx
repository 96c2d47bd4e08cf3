import { Stepper } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';

const steps = ['file', 'columns', 'run', 'result'] as const;

/** Where in the import one is. On a phone only the present step is named on screen. */
export function Steps({ at }: { at: (typeof steps)[number] }) {
  const { t } = useTranslation();
  const phone = useMediaQuery('(max-width: 48em)') ?? false;
  const active = steps.indexOf(at);
  return (
    <nav aria-label={t('imports.steps.label')}>
      <Stepper active={active} size="xs" wrap={false}>
        {steps.map((step, index) => {
          const hidden = phone && index !== active;
          const name = t(`imports.steps.${step}`);
          return (
            <Stepper.Step
              key={step}
              component="div"
              allowStepSelect={false}
              label={hidden ? undefined : name}
              aria-current={index === active ? 'step' : undefined}
            />
          );
        })}
      </Stepper>
    </nav>
  );
}
