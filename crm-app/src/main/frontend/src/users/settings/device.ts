const browsers: [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: [RegExp, string][] = [
  [/Windows/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** A browser's own long name, as a person would say it. */
export function deviceName(userAgent: string | null): string {
  const named = [browsers, systems]
    .map((known) => known.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1])
    .filter(Boolean);
  return named.join(', ') || userAgent || '—';
}
