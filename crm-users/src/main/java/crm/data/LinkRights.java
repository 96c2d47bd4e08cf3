package crm.data;

import crm.kernel.Action;
import crm.kernel.FieldError;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Linking two records, and parting them, takes the right to edit both; this asks for the other end. A link that stays costs nothing. */
@Component
public class LinkRights {

    private final RecordRights rights;

    LinkRights(RecordRights rights) {
        this.rights = rights;
    }

    /**
     * Of a member that names one record. Who reads that one only because this record shows it, may take it off.
     *
     * @throws ProblemException 422 for a record that the viewer cannot see, 403 for one that the viewer may not edit
     */
    public void require(Viewer viewer, RecordType type, String member, @Nullable Long before, @Nullable Long after) {
        if (Objects.equals(before, after)) {
            return;
        }
        Set<RecordRef> refused = refused(viewer, refs(type, before, after));
        if (refused.isEmpty()) {
            return;
        }
        Set<RecordRef> readable = rights.allowed(viewer, Action.READ, refused);
        if (after != null && refused.contains(new RecordRef(type, after))) {
            throw readable.contains(new RecordRef(type, after))
                    ? ProblemException.forbidden()
                    : ProblemException.invalid(member, "unknown-record");
        }
        for (RecordRef left : readable) {
            if (viewer.visibility(type, Action.READ).includes(rights.responsible(left))) {
                throw ProblemException.forbidden();
            }
        }
    }

    /** Whether a record that is in no bin may be linked, where who is responsible for it has been read already and need not be asked for. */
    public static boolean held(Viewer viewer, RecordType type, @Nullable Long responsible) {
        return viewer.visibility(type, Action.READ).includes(responsible)
                && viewer.visibility(type, Action.EDIT).includes(responsible);
    }

    /**
     * Of a member that names several records.
     *
     * @param member its elements are named by their place
     * @throws ProblemException 422 for records that the viewer cannot see, 403 for those that the viewer may not edit
     */
    public void require(Viewer viewer, RecordType type, String member, List<Long> before, List<Long> after) {
        Set<Long> touched = new LinkedHashSet<>(after);
        touched.removeAll(before);
        List<Long> added = List.copyOf(touched);
        before.stream().filter(id -> !after.contains(id)).forEach(touched::add);
        Set<RecordRef> refused = refused(viewer, refs(type, touched.toArray(Long[]::new)));
        if (refused.isEmpty()) {
            return;
        }
        Set<RecordRef> readable = rights.allowed(viewer, Action.READ, refused);
        List<FieldError> unknown = new ArrayList<>();
        for (Long id : added) {
            RecordRef link = new RecordRef(type, id);
            if (refused.contains(link) && !readable.contains(link)) {
                unknown.add(FieldError.of(member + "[" + after.indexOf(id) + "]", "unknown-record"));
            }
        }
        throw unknown.isEmpty() ? ProblemException.forbidden() : ProblemException.invalid(unknown);
    }

    /** Nobody edits what they may not read. */
    private Set<RecordRef> refused(Viewer viewer, Collection<RecordRef> records) {
        if (records.isEmpty()) {
            return Set.of();
        }
        Set<RecordRef> refused = new HashSet<>(records);
        refused.removeAll(rights.allowed(viewer, Action.EDIT, records));
        return refused;
    }

    private static Set<RecordRef> refs(RecordType type, @Nullable Long... ids) {
        return Stream.of(ids)
                .filter(Objects::nonNull)
                .map(id -> new RecordRef(type, id))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
