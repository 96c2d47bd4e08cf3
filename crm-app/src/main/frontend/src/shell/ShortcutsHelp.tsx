import { Kbd, Modal, Table } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '@/shared/keyboard';

const keys = [
  ['c', 'create'],
  ['j', 'down'],
  ['k', 'up'],
  ['Enter', 'open'],
  ['Esc', 'back'],
  ['?', 'help'],
] as const;

const opening = new EventTarget();

export function openShortcutsHelp(): void {
  opening.dispatchEvent(new Event('open'));
}

export function ShortcutsHelp() {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  useShortcut('?', () => setOpened(true));
  useEffect(() => {
    const open = () => setOpened(true);
    opening.addEventListener('open', open);
    return () => opening.removeEventListener('open', open);
  }, []);

  return (
    <Modal
      opened={opened}
      onClose={() => setOpened(false)}
      title={t('shell.shortcuts.title')}
      closeButtonProps={{ 'aria-label': t('shared.close') }}
    >
      <Table>
        <Table.Tbody>
          {keys.map(([key, name]) => (
            <Table.Tr key={key}>
              <Table.Td w={80}>
                <Kbd>{key}</Kbd>
              </Table.Td>
              <Table.Td>{t(`shell.shortcuts.${name}`)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
