/** What people keep for themselves: preferences and saved views; and what they may do. */
@NullMarked
package crm.users.me;

import org.jspecify.annotations.NullMarked;
