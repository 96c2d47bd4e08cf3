@NullMarked
package crm.app.jobs;

import org.jspecify.annotations.NullMarked;
