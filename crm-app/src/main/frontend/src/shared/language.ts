export const languages = ['uk', 'en'] as const;
export type Language = (typeof languages)[number];

const key = 'crm.language';

/** The language on screen: chosen here before, else English where the browser prefers it, else Ukrainian. */
export function currentLanguage(): Language {
  const kept = localStorage.getItem(key);
  if (kept === 'uk' || kept === 'en') return kept;
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'uk';
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(key, language);
}
