/** Work in the background that survives restarts and runs once in the cluster. */
@NullMarked
package crm.app.jobs;

import org.jspecify.annotations.NullMarked;
