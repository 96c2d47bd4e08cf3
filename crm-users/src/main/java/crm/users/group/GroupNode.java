package crm.users.group;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import crm.kernel.Ref;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A group in the company structure with its people and the groups below it. */
record GroupNode(@JsonUnwrapped GroupAnswer group, List<Member> members, List<GroupNode> children) {

    /** An active person of a group. */
    record Member(
            long id, long version, String name, @Nullable Long photoId, Ref role) {}
}
