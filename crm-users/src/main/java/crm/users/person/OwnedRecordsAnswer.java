package crm.users.person;

import crm.kernel.RecordType;
import crm.kernel.Ref;
import java.util.List;

/**
 * What happens with a person's work when the person leaves.
 *
 * @param records pass to the successor
 * @param heads groups that the successor becomes the head of
 * @param supervises groups that nobody supervises instead, since that is a right
 */
record OwnedRecordsAnswer(List<Held> records, List<Ref> heads, List<Ref> supervises) {

    /** How many records of one kind. */
    record Held(RecordType recordType, long count) {}
}
