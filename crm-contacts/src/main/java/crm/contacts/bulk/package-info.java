/** What is told of customers that change by the hundred. */
@NullMarked
package crm.contacts.bulk;

import org.jspecify.annotations.NullMarked;
