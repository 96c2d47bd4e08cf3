/**
 * When tasks repeat: rules of RFC 5545, their days as local dates, and the instants of those days in a person's zone. The days 29 to 31 stand
 * for the last day of shorter months (RFC 7529, {@code SKIP=BACKWARD}).
 */
@NullMarked
package crm.tasks.repeat;

import org.jspecify.annotations.NullMarked;
