/** What a person achieved, put together from what the modules tell. */
@NullMarked
package crm.users.statistics;

import org.jspecify.annotations.NullMarked;
