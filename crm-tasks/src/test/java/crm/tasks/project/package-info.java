@NullMarked
package crm.tasks.project;

import org.jspecify.annotations.NullMarked;
