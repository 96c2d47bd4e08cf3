package crm.kernel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done next about a record: its earliest open task that is not private.
 *
 * @param id of the task
 * @param name of the task
 * @param at when it is planned, or else until when it is to be done; null for a task without either
 */
public record NextStep(long id, String name, @Nullable Instant at) {}
