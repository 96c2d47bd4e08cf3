package crm.users.spi;

import crm.kernel.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What one module can tell of people's work over a span of days. Sections about one kind of record from several modules are shown as one. */
public interface PersonStatistics {

    /**
     * A fixed number of statements, whatever the number of people and days.
     *
     * @param viewer who asks; whether they may know of these people's work at all has been settled, which of their records they may see has not
     * @return by person; whoever has nothing to show may be left out
     */
    Map<Long, List<StatisticsSection>> of(Viewer viewer, Collection<Long> people, StatisticsSpan span);
}
