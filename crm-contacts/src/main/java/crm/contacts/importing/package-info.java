/** Takes contacts and companies in by the thousand: matches them with what exists, validates by the same rules, writes in batches. */
@NullMarked
package crm.contacts.importing;

import org.jspecify.annotations.NullMarked;
