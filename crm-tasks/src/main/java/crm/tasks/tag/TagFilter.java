package crm.tasks.tag;

import crm.data.Period;
import org.jspecify.annotations.Nullable;

/** Filters of the list of tags. */
record TagFilter(
        @Nullable String q, Period created, @Nullable Boolean deleted) {}
