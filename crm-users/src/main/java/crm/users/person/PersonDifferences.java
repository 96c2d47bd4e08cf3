package crm.users.person;

import crm.data.FieldDiff;
import crm.kernel.FieldChange;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What changed about a person, as the history keeps it. */
@Component
class PersonDifferences {

    private static final String SUPERVISED_GROUPS = "supervisedGroups";

    private final FieldDiff diff;

    PersonDifferences(FieldDiff diff) {
        this.diff = diff;
    }

    List<FieldChange> between(PersonRequest before, PersonRequest after) {
        return diff.between(members(before), members(after));
    }

    List<FieldChange> ofLeaving(PersonRequest before, long handOverToId) {
        Map<String, @Nullable Object> present = new LinkedHashMap<>();
        present.put("handOverTo", null);
        present.put(SUPERVISED_GROUPS, groups(before.supervisedGroupIds()));
        return diff.between(
                present,
                Map.of("handOverTo", new RecordRef(RecordType.USER, handOverToId), SUPERVISED_GROUPS, List.of()));
    }

    private static Map<String, @Nullable Object> members(PersonRequest person) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("email", person.email());
        members.put("firstName", person.firstName());
        members.put("lastName", person.lastName());
        members.put("patronymic", person.patronymic());
        members.put("photoId", person.photoId());
        members.put("dateOfBirth", person.dateOfBirth());
        members.put("personalPhone", person.personalPhone());
        members.put("workPhone", person.workPhone());
        members.put("role", new RecordRef(RecordType.ROLE, person.roleId()));
        members.put("group", RecordRef.of(RecordType.GROUP, person.groupId()));
        members.put(SUPERVISED_GROUPS, groups(person.supervisedGroupIds()));
        members.put("language", person.language());
        members.put("timeZone", person.timeZone());
        members.put("handle", person.handle());
        members.put("signature", person.signature());
        return members;
    }

    private static List<RecordRef> groups(Collection<Long> ids) {
        return ids.stream()
                .distinct()
                .sorted()
                .map(id -> new RecordRef(RecordType.GROUP, id))
                .toList();
    }
}
