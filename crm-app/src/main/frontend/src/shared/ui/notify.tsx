import type { NotificationData } from '@mantine/notifications';
import { useProblemText } from './problemText';

/** Short messages in the corner: what was done, and what could not be. */
export function useNotify() {
  const text = useProblemText();
  return {
    done: (message: string) => void show({ message, color: 'green' }),
    failed: (error: unknown) => void show({ message: text(error), color: 'red', autoClose: 8000 }),
    warned: (message: string) => void show({ message, color: 'yellow', autoClose: 8000 }),
  };
}

async function show(notification: NotificationData): Promise<void> {
  (await import('@mantine/notifications')).notifications.show(notification);
}
