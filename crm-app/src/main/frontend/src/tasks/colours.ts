/** Told apart by eyes that see colours otherwise, too. */
export const colours = [
  '#2a75cc',
  '#2a9d5c',
  '#d97706',
  '#c0392b',
  '#8e44ad',
  '#0e8a8a',
  '#6b7280',
  '#b8336a',
] as const;
