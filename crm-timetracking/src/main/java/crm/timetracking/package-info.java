/**
 * Working time: the timer, working days and their segments, corrections, schedules, holidays, absences, timesheets, planned against done.
 */
@ApplicationModule(allowedDependencies = {"kernel", "data", "users :: api", "users :: spi", "tasks :: api"})
@NullMarked
package crm.timetracking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
