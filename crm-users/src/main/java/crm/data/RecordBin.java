package crm.data;

import crm.kernel.RecordRef;
import java.time.Instant;
import java.util.List;

/** A bin of records. Whoever keeps one implements it, and {@link BinPurge} empties it. */
public interface RecordBin {

    /**
     * Removes for good what came into the bin before an instant, the oldest first, in one statement that leaves aside what another node
     * removes at this moment.
     *
     * @return of one kind or of several
     */
    List<RecordRef> purge(Instant before, int most);
}
