import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { currentLanguage, keepLanguage, type Language } from './language';

const texts: Record<Language, () => Promise<{ default: Record<string, unknown> }>> = {
  uk: () => import('../i18n/uk'),
  en: () => import('../i18n/en'),
};

/** Texts of panels that few open: they come with the panel, only its name in the menu is there at once. */
const later = {
  imports: { uk: () => import('../i18n/uk/imports.json'), en: () => import('../i18n/en/imports.json') },
  roles: { uk: () => import('../i18n/uk/roles.json'), en: () => import('../i18n/en/roles.json') },
  exports: { uk: () => import('../i18n/uk/exports.json'), en: () => import('../i18n/en/exports.json') },
  users: { uk: () => import('../i18n/uk/users.json'), en: () => import('../i18n/en/users.json') },
  tasks: { uk: () => import('../i18n/uk/tasks.json'), en: () => import('../i18n/en/tasks.json') },
  security: { uk: () => import('../i18n/uk/security.json'), en: () => import('../i18n/en/security.json') },
};

type Later = keyof typeof later;

const needed = new Set<Later>();

/** To be awaited before what shows these texts is loaded. */
export async function needTexts(feature: Later): Promise<void> {
  needed.add(feature);
  await addTexts(feature, i18next.language === 'en' ? 'en' : 'uk');
}

async function addTexts(feature: Later, language: Language): Promise<void> {
  const { default: texts } = await later[feature][language]();
  i18next.addResourceBundle(language, 'translation', { [feature]: texts }, true, true);
}

/** Where menus and dialogs are put: a landmark of its own, beside the page's. */
export const overlaysId = 'overlays';

export async function startTexts(): Promise<void> {
  const language = currentLanguage();
  const { default: translation } = await texts[language]();
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { translation } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  tellDocument(language);
}

export async function showLanguage(language: Language): Promise<void> {
  keepLanguage(language);
  if (!i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', (await texts[language]()).default);
  }
  await Promise.all([...needed].map((feature) => addTexts(feature, language)));
  await i18next.changeLanguage(language);
  tellDocument(language);
}

function tellDocument(language: Language): void {
  document.documentElement.lang = language;
  document.getElementById(overlaysId)?.setAttribute('aria-label', i18next.t('shared.overlays'));
}
