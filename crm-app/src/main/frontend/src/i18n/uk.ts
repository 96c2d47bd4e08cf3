import communications from './uk/communications.json';
import contacts from './uk/contacts.json';
import deals from './uk/deals.json';
import shared from './uk/shared.json';
import shell from './uk/shell.json';

export default { shared, shell, contacts, deals, communications };
