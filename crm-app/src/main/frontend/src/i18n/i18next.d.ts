import 'i18next';
import type uk from './uk';
import type imports from './uk/imports.json';
import type security from './uk/security.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof uk & { imports: typeof imports; security: typeof security } };
  }
}
