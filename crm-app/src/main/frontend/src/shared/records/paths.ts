const paths: Record<string, (id: number) => string> = {
  LEAD: (id) => `/leads/${id}`,
  DEAL: (id) => `/deals/${id}`,
  CONTACT: (id) => `/contacts/${id}`,
  COMPANY: (id) => `/companies/${id}`,
  USER: (id) => `/employees/${id}`,
  IMPORT: (id) => `/imports/${id}`,
  ROLE: (id) => `/roles/${id}`,
  FUNNEL: (id) => `/funnels/${id}/board`,
  // Seen among all of their kind.
  EXPORT: () => '/exports',
  GROUP: () => '/structure',
  INVITATION: () => '/employees/invitations',
};

/** Where a record is seen; nothing for records that have no such place. */
export function recordPath(record: { type: string; id: number }): string | undefined {
  return paths[record.type]?.(record.id);
}
