import { Alert, List } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { ApiError } from '../api/problem';
import { useProblemText } from './problemText';

/** Why a form was not accepted. Field messages that the form shows beside its fields are named in `shownFields`. */
export function ProblemAlert({ error, shownFields = [] }: { error: unknown; shownFields?: string[] }) {
  const text = useProblemText();
  if (!error) return null;
  const others =
    error instanceof ApiError ? Object.entries(error.fields).filter(([field]) => !shownFields.includes(field)) : [];
  return (
    <Alert color="red" variant="light" role="alert" icon={<IconAlertCircle size={18} />} title={text(error)}>
      {others.length > 0 && (
        <List size="sm">
          {others.map(([field, message]) => (
            <List.Item key={field}>{message}</List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}
