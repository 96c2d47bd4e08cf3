package crm.tasks.project;

import crm.data.Period;
import crm.data.PersonIds;
import org.jspecify.annotations.Nullable;

/**
 * Filters of the list of projects.
 *
 * @param member people of whom at least one works on it
 */
record ProjectFilter(
        @Nullable String q,
        PersonIds member,
        @Nullable Boolean closed,
        Period created,
        @Nullable Boolean deleted) {}
