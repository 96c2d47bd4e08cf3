package crm.kernel;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The person on whose behalf something is read or changed.
 *
 * @param id the person's id
 * @param name as shown to others
 * @param permissions the rights of the person's role, already narrowed by the scope of an API token
 * @param groupPeople ids of everybody in the person's own and supervised groups with their sub-groups, the person included
 * @param zone in which named periods such as «today» are meant
 * @param language in which texts are answered
 */
public record Viewer(
        long id, String name, Permissions permissions, Set<Long> groupPeople, ZoneId zone, Locale language) {

    public Visibility visibility(RecordType type, Action action) {
        return switch (permissions.scope(type, action)) {
            case NONE -> Visibility.NOTHING;
            case OWN -> Visibility.people(Set.of(id));
            case GROUP -> Visibility.people(groupPeople);
            case ALL -> type.mayBePrivate() ? Visibility.SOMEBODYS : Visibility.EVERYTHING;
        };
    }

    public boolean may(RecordType type, Action action) {
        return permissions.scope(type, action) != Scope.NONE;
    }

    /**
     * What the person may do with one record, of what is decided record by record once it exists.
     *
     * @param responsibleId of the record
     * @return those of {@link Action#EDIT}, {@link Action#DELETE} and {@link Action#ASSIGN}, in this order
     */
    public List<Action> allowed(RecordType type, @Nullable Long responsibleId) {
        return Stream.of(Action.EDIT, Action.DELETE, Action.ASSIGN)
                .filter(action -> visibility(type, action).includes(responsibleId))
                .toList();
    }

    /** @throws ProblemException 403 {@code forbidden} when the person has no such right at all */
    public void require(RecordType type, Action action) {
        if (!may(type, action)) {
            throw ProblemException.forbidden();
        }
    }

    /** @throws ProblemException 404 for a record of this person's that is not to be seen, 403 for one that is only to be seen */
    public void requireWithin(RecordType type, @Nullable Long responsibleId, Action action) {
        if (!visibility(type, Action.READ).includes(responsibleId)) {
            throw ProblemException.notFound();
        }
        if (!visibility(type, action).includes(responsibleId)) {
            throw ProblemException.forbidden();
        }
    }

    /** The same person elsewhere. */
    public Viewer in(ZoneId elsewhere) {
        return new Viewer(id, name, permissions, groupPeople, elsewhere, language);
    }

    /** Whether no rule hides this field of such records from the person. */
    public boolean mayRead(RecordType type, String field) {
        return permissions.fields().mayRead(type, field);
    }
}
