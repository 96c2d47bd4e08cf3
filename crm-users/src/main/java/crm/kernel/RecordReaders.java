package crm.kernel;

import java.util.List;
import java.util.Set;

/**
 * Tells by which other records somebody may read a record whoever is responsible for it: a customer, by the leads and deals it is on; and who
 * takes part in a record besides the person responsible, as people do in tasks.
 * Implemented by the module that keeps the record.
 */
public interface RecordReaders {

    /** The kinds of records that may be read so. */
    Set<RecordType> types();

    /** Whether somebody may read any record so; no statement. */
    boolean mayReadAny(Viewer viewer);

    /**
     * Whose records show this one: who may read a record of one of these kinds and people may read it. At most two statements; nobody's for
     * a record that is absent. Of one in the bin those may still be named who take part in it, to be told that it is gone.
     */
    Set<Audience> audiences(RecordRef record);

    /** The records by which a person may read this one, the newest first. At most two statements. */
    List<RecordRef> showing(Viewer viewer, RecordRef record, int limit);
}
