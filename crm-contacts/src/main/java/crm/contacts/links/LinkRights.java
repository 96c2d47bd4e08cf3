package crm.contacts.links;

import crm.data.RecordRights;
import crm.kernel.Action;
import crm.kernel.FieldError;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Linking two records takes the right to edit both; this asks for the other end. */
@Component
public class LinkRights {

    private final RecordRights rights;

    LinkRights(RecordRights rights) {
        this.rights = rights;
    }

    /**
     * @param path of the member that names the records: {@code companyIds} for a list, its elements are then named by their place
     * @throws ProblemException 422 for records that the viewer cannot see, 403 for those that the viewer may not edit
     */
    public void require(
            Viewer viewer, RecordType type, String path, List<Long> named, Collection<Long> before, boolean list) {
        Set<Long> touched = new LinkedHashSet<>(named);
        touched.removeAll(before);
        List<Long> added = List.copyOf(touched);
        before.stream().filter(id -> !named.contains(id)).forEach(touched::add);
        if (touched.isEmpty()) {
            return;
        }
        if (!added.isEmpty()) {
            var readable = allowed(viewer, Action.READ, type, added);
            List<FieldError> unknown = new ArrayList<>();
            for (Long id : added) {
                if (!readable.contains(new RecordRef(type, id))) {
                    unknown.add(FieldError.of(list ? path + "[" + named.indexOf(id) + "]" : path, "unknown-record"));
                }
            }
            if (!unknown.isEmpty()) {
                throw ProblemException.invalid(unknown);
            }
        }
        if (allowed(viewer, Action.EDIT, type, touched).size() < touched.size()) {
            throw ProblemException.forbidden();
        }
    }

    private Set<RecordRef> allowed(Viewer viewer, Action action, RecordType type, Collection<Long> ids) {
        return rights.allowed(
                viewer, action, ids.stream().map(id -> new RecordRef(type, id)).toList());
    }
}
