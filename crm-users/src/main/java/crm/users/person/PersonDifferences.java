package crm.users.person;

import crm.data.RecordNames;
import crm.kernel.FieldChange;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import crm.users.activity.Changes;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What changed about a person, as the history keeps it. */
@Component
class PersonDifferences {

    private final RecordNames names;

    PersonDifferences(RecordNames names) {
        this.names = names;
    }

    List<FieldChange> between(PersonRequest before, PersonRequest after) {
        return new Changes()
                .compare("email", before.email(), after.email())
                .compare("firstName", before.firstName(), after.firstName())
                .compare("lastName", before.lastName(), after.lastName())
                .compare("patronymic", before.patronymic(), after.patronymic())
                .compare("photoId", before.photoId(), after.photoId())
                .compare("dateOfBirth", before.dateOfBirth(), after.dateOfBirth())
                .compare("personalPhone", before.personalPhone(), after.personalPhone())
                .compare("workPhone", before.workPhone(), after.workPhone())
                .compare(
                        "role",
                        names.kept(RecordType.ROLE, before.roleId()),
                        names.kept(RecordType.ROLE, after.roleId()))
                .compare(
                        "group",
                        names.ref(RecordType.GROUP, before.groupId()),
                        names.ref(RecordType.GROUP, after.groupId()))
                .compare("supervisedGroups", groups(before.supervisedGroupIds()), groups(after.supervisedGroupIds()))
                .compare("language", before.language(), after.language())
                .compare("timeZone", before.timeZone(), after.timeZone())
                .compare("handle", before.handle(), after.handle())
                .compare("signature", before.signature(), after.signature())
                .list();
    }

    List<FieldChange> ofLeaving(PersonRequest before, long handOverToId) {
        return new Changes()
                .compare("handOverTo", null, names.ref(RecordType.USER, handOverToId))
                .compare("supervisedGroups", groups(before.supervisedGroupIds()), List.of())
                .list();
    }

    private List<Ref> groups(List<Long> ids) {
        return ids.stream()
                .distinct()
                .map(id -> Objects.requireNonNull(names.ref(RecordType.GROUP, id)))
                .sorted(Comparator.comparing(Ref::id))
                .toList();
    }
}
