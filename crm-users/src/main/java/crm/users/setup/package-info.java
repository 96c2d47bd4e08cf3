/** The first start: whoever holds the one-time link becomes the owner. */
@NullMarked
package crm.users.setup;

import org.jspecify.annotations.NullMarked;
