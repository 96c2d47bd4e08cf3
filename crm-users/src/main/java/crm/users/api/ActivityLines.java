package crm.users.api;

import crm.kernel.RecordRef;
import crm.kernel.Viewer;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Single lines of the history, for what others keep beside them. */
public interface ActivityLines {

    /**
     * Three statements at the most, none for no ids; lines that are absent or that the viewer may not see are left out.
     *
     * @param ids a few hundred at the most
     */
    Map<Long, Line> visible(Viewer viewer, Collection<Long> ids);

    /** One statement: how many lines about records that one person got from another were written at this moment. */
    int assigned(long toPersonId, Instant at);

    /**
     * What a line is about.
     *
     * @param recordName as the record was called then
     * @param userId who did it; null when the system did
     * @param responsibleId who is responsible for the record now, as far as the history knows
     */
    record Line(
            RecordRef record,
            String recordName,
            @Nullable Long userId,
            @Nullable Long responsibleId) {}
}
