const names = Intl.supportedValuesOf('timeZone');

/** Browsers still offer the zone by its old name, which is no longer what it is called. */
const renamed: Record<string, string> = { 'Europe/Kiev': 'Europe/Kyiv' };

export const timeZones = [...new Set(names.map(current))].sort();

export function browserZone(): string {
  return current(Intl.DateTimeFormat().resolvedOptions().timeZone || 'Europe/Kyiv');
}

function current(zone: string): string {
  return renamed[zone] ?? zone;
}
