/** What the tests of this module share: its context on a real PostgreSQL, with stand-ins for its neighbours. */
@NullMarked
package crm.tasks;

import org.jspecify.annotations.NullMarked;
