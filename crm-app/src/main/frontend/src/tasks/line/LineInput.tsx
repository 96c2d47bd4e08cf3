import { Group, Loader, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconAlertCircle, IconBolt, IconClock, IconUser } from '@tabler/icons-react';
import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParsedTask } from '@/shared/api/types';
import { ColourMark, PriorityMark } from '../marks';
import { PlannedText } from '../planned/PlannedText';
import { keys, parseLine } from '../queries';
import classes from './Line.module.css';

const parsedQuery = (text: string) =>
  queryOptions({
    queryKey: [...keys.all, 'line', text],
    queryFn: () => parseLine(text),
    // Tomorrow is another day by then.
    staleTime: 60_000,
  });

interface Props {
  label: string;
  value: string;
  busy?: boolean;
  onChange: (text: string) => void;
  /** By Enter, with what the server understood of exactly this text. */
  onSubmit: (parsed: ParsedTask) => void;
  onFailed: (error: unknown) => void;
  autoFocus?: boolean;
  action: (submit: () => void) => ReactNode;
}

/** One line that says what, when, how urgent and for whom; what of it was understood stands below before anything is saved. */
export function LineInput({ label, value, busy = false, onChange, onSubmit, onFailed, autoFocus, action }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const hint = useId();
  const text = value.trim();
  const [asked] = useDebouncedValue(text, 300);
  const { data, isFetching } = useQuery({
    ...parsedQuery(asked),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  });

  const submit = async () => {
    if (text === '' || busy) return;
    try {
      onSubmit(await client.fetchQuery(parsedQuery(text)));
    } catch (error) {
      onFailed(error);
    }
  };

  return (
    <div className={classes.line}>
      <Group gap="xs" wrap="nowrap">
        <TextInput
          className={classes.input}
          aria-label={label}
          aria-describedby={hint}
          placeholder={t('tasks.line.placeholder')}
          leftSection={<IconBolt size={16} aria-hidden />}
          rightSection={isFetching && text !== '' ? <Loader size={14} /> : undefined}
          value={value}
          maxLength={500}
          data-autofocus={autoFocus || undefined}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !(event.ctrlKey || event.metaKey)) {
              // Not that of a form around it.
              event.preventDefault();
              void submit();
            } else if (event.key === 'Escape' && value !== '') {
              event.stopPropagation();
              onChange('');
            }
          }}
        />
        {action(() => void submit())}
      </Group>
      <div id={hint} role="status" className={classes.understood}>
        {text !== '' && asked !== '' && data && <Understood parsed={data} />}
      </div>
    </div>
  );
}

/** What a line was read as. */
export function Understood({ parsed }: { parsed: ParsedTask }) {
  const { t } = useTranslation();
  const { name, plannedAt, plannedOn, priority, tags, people } = parsed;
  return (
    <Group gap="sm" component="span">
      <Text component="span" fw={600} size="sm">
        {name || <span className={classes.unknown}>{t('tasks.line.nameless')}</span>}
      </Text>
      {(plannedAt || plannedOn) && (
        <span className={classes.part}>
          <IconClock size={14} aria-hidden />
          <PlannedText task={{ plannedAt, plannedOn, durationMinutes: null }} />
        </span>
      )}
      {priority && <PriorityMark priority={priority} />}
      {tags.map(({ text, tag }) =>
        tag ? <ColourMark key={text} of={tag} /> : <Unknown key={text} text={t('tasks.line.unknownTag', { text })} />,
      )}
      {people.map(({ text, person }) =>
        person ? (
          <span key={text} className={classes.part}>
            <IconUser size={14} aria-hidden />
            {person.name}
          </span>
        ) : (
          <Unknown key={text} text={t('tasks.line.unknownPerson', { text })} />
        ),
      )}
    </Group>
  );
}

function Unknown({ text }: { text: string }) {
  return (
    <span className={`${classes.part} ${classes.unknown}`}>
      <IconAlertCircle size={14} aria-hidden />
      {text}
    </span>
  );
}
