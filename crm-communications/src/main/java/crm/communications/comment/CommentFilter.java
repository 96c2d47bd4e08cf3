package crm.communications.comment;

import crm.kernel.RecordRef;
import java.util.List;

/**
 * Which comments are asked for; at least one of the three has to be given, each with 200 values at the most.
 *
 * @param record the records that are commented on
 * @param activity lines of the history that are commented on
 * @param id the comments themselves; those that are gone or out of sight are left out
 */
record CommentFilter(List<RecordRef> record, List<Long> activity, List<Long> id) {

    static final int MOST = 200;
}
