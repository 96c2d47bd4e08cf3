/** What the tests of all modules share: real PostgreSQL and Redis, one of each a test run, and a counter of SQL statements. */
@NullMarked
package crm.testing;

import org.jspecify.annotations.NullMarked;
