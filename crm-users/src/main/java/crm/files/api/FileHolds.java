package crm.files.api;

import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import java.util.Collection;

/**
 * Which record holds which file. A file may be read by whoever may read one of the records that hold it, as
 * {@link crm.kernel.RecordAccess} tells, or the member, where it has a {@link MemberAccess}; while none does, by its uploader only, and
 * after a day it is removed.
 */
public interface FileHolds {

    /**
     * Lets a record hold exactly these files from now on, in the transaction that changes the record. Costs one statement when nothing
     * changes and at most five otherwise, whatever their number.
     *
     * @param uploader on whose behalf; files that the record does not hold yet must be this one's uploads
     * @param holder the record
     * @param member name of the record's member that lists the files, such as {@code fileIds}; a record may hold files in several
     * @param fileIds all files of that member, none to let go of them
     * @throws ProblemException 422 at the member when a file is not there or not the uploader's
     */
    void hold(RecordRef uploader, RecordRef holder, String member, Collection<Long> fileIds);
}
