const folders: Record<string, string> = {
  LEAD: '/leads',
  DEAL: '/deals',
  CONTACT: '/contacts',
  COMPANY: '/companies',
  USER: '/employees',
  IMPORT: '/imports',
};

/** Where a record's card is; nothing for records that have none. */
export function recordPath(record: { type: string; id: number }): string | undefined {
  const folder = folders[record.type];
  return folder && `${folder}/${record.id}`;
}
