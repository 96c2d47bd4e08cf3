import communications from './en/communications.json';
import contacts from './en/contacts.json';
import deals from './en/deals.json';
import shared from './en/shared.json';
import shell from './en/shell.json';

export default { shared, shell, contacts, deals, communications };
