package crm.files.api;

import crm.kernel.Viewer;
import java.util.Collection;

/**
 * Lets people read files through a member of a record that has readers besides those of the record, as what is said about a line of the
 * history has, which outlives its record. Implemented by the module that holds the files.
 */
public interface MemberAccess {

    /** Whether the files of this member are this one's to decide about; others are not asked for. */
    boolean decides(String member);

    /**
     * Costs a few statements whatever the number of members.
     *
     * @param members names of members that this decides about, as given to {@link FileHolds#hold}
     * @return whether the viewer may read the files of at least one of them
     */
    boolean anyReadable(Viewer viewer, Collection<String> members);
}
