import 'i18next';
import type uk from './uk';
import type exports from './uk/exports.json';
import type imports from './uk/imports.json';
import type roles from './uk/roles.json';
import type security from './uk/security.json';
import type tasks from './uk/tasks.json';
import type users from './uk/users.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: {
      translation: typeof uk & {
        imports: typeof imports;
        roles: typeof roles;
        exports: typeof exports;
        security: typeof security;
        tasks: typeof tasks;
        users: typeof users;
      };
    };
  }
}
