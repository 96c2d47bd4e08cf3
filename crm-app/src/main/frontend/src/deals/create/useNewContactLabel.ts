import { useTranslation } from 'react-i18next';
import { typedReach } from './contactChoice';

/** How making a contact of what was typed is offered. */
export function useNewContactLabel(): (text: string) => string {
  const { t } = useTranslation();
  return (text) => {
    const reach = typedReach(text);
    return reach ? t('deals.contact.newWith', { phone: reach }) : t('deals.contact.newNamed', { name: text });
  };
}
