package crm.contacts.spi;

import crm.kernel.RecordRef;
import crm.kernel.Viewer;
import java.util.Collection;

/** Records of another context that belong to a contact or a company and so to its timeline, such as its deals. */
public interface RelatedRecords {

    /**
     * One statement; only what the viewer may read, the newest first.
     *
     * @param record a contact or a company that the viewer may read
     * @param limit how many are wanted at the most
     */
    Collection<RecordRef> of(Viewer viewer, RecordRef record, int limit);
}
