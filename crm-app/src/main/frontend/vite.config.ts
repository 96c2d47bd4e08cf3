import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const backend = process.env.CRM_BACKEND ?? 'http://localhost:8080';
const server = { target: backend, changeOrigin: false, xfwd: true };

/** The chart's styles name fonts of another host, which no browser of ours may ask; the page has its own. */
const noForeignFonts: Plugin = {
  name: 'no-foreign-fonts',
  enforce: 'pre',
  transform: (code, id) =>
    /@svar-ui\/.+\.css/.test(id) ? { code: code.replace(/@font-face\s*{[^}]*}/g, ''), map: null } : undefined,
};

export default defineConfig({
  plugins: [react(), noForeignFonts],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    outDir: fileURLToPath(new URL('../../../target/classes/static', import.meta.url)),
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    // The content security policy has no data: scripts or fonts, and small images are cached like everything else.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What every page needs is one file: many small ones do not compress well.
        codeSplitting: {
          groups: [
            { name: 'base', test: /\/node_modules\/(react|react-dom|scheduler|react-router|i18next|react-i18next)\// },
            {
              name: 'panels',
              test: /\/node_modules\/@mantine\/core\/.*\/(Box|Button|Center|CloseButton|Group|Input|Loader|Stack|Text|Title|Transition|UnstyledButton|ActionIcon|Menu|Popover|Portal|Tooltip)\//,
            },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      '/api': server,
      '/oauth2': server,
      '/connect': server,
      '/userinfo': server,
      '/.well-known': server,
      '/v3': server,
      // Only the form is the server's: the page itself is ours.
      '/login': { ...server, bypass: (request) => (request.method === 'GET' ? request.url : undefined) },
      '/ws': { ...server, ws: true },
    },
  },
  test: {
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'logic',
          environment: 'node',
          include: ['src/**/*.test.ts'],
          setupFiles: ['src/shared/testing/logic.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'components',
          environment: 'jsdom',
          include: ['src/**/*.test.tsx'],
          setupFiles: ['src/shared/testing/setup.ts'],
        },
      },
    ],
  },
});
