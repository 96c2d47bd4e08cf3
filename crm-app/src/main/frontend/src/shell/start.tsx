import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '@/shared/base.css';
import { createRoot } from 'react-dom/client';
import { startTexts } from '@/shared/i18n';
import { App } from './App';
import { prepare } from './prepare';

export async function start(): Promise<void> {
  prepare();
  await startTexts();
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<App />);
}
