package crm.contacts.spi;

import crm.kernel.Audience;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * Related records that a customer is on: whoever may read one of them may read the customer, whoever is responsible for it. What the module
 * that keeps them says here becomes a part of the queries over contacts and companies; they ask it only where the viewer's own right does
 * not suffice.
 */
public interface CustomerRecords extends RelatedRecords {

    /**
     * The condition that the viewer may read a record with this customer on it: one look-up in an index for every row it is asked of. Records
     * in the bin show nothing.
     *
     * @param type contact or company
     * @param customer the column with its id
     */
    Condition visible(Viewer viewer, RecordType type, Field<Long> customer);

    /** The same for searches, whose plans are made for each: what is cheapest where many rows are asked. */
    Condition searchable(Viewer viewer, RecordType type, Field<Long> customer);

    /** Whether the viewer may read any such records at all. */
    boolean mayReadAny(Viewer viewer);

    /** Of what kinds and of whom the records with a customer on them are; one statement. */
    Set<Audience> audiences(RecordRef customer);
}
