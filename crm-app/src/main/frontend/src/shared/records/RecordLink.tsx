import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { NamedRecord } from '../api/types';
import { recordPath } from './kinds';

/** A record's name, leading to its card where it has one. */
export function RecordLink({ record }: { record: NamedRecord }) {
  const path = recordPath(record);
  return path ? (
    <Anchor component={Link} to={path}>
      {record.name}
    </Anchor>
  ) : (
    <span>{record.name}</span>
  );
}
