import 'i18next';
import type uk from './uk';
import type exports from './uk/exports.json';
import type imports from './uk/imports.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof uk & { imports: typeof imports; exports: typeof exports } };
  }
}
