@NullMarked
package crm.contacts.importing;

import org.jspecify.annotations.NullMarked;
