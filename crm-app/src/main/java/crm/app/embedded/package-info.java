/** PostgreSQL and Redis of the installation's own, started when none are configured. */
@NullMarked
package crm.app.embedded;

import org.jspecify.annotations.NullMarked;
