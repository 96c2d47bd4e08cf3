package crm.deals.entry;

import java.util.List;

/**
 * What became of a change of many: those that were as asked before are in neither list.
 *
 * @param changed ids
 */
record BulkOutcome(BulkState state, List<Long> changed, List<BulkRefusal> refused) {

    enum BulkState {
        DONE
    }

    /** One that was left as it is, and why, as a code and in the caller's language. */
    record BulkRefusal(long id, String code, String message) {}
}
