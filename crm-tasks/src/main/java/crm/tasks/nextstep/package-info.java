/** Which open task of a record comes first, told to whoever shows records together with what is to be done next. */
@NullMarked
package crm.tasks.nextstep;

import org.jspecify.annotations.NullMarked;
