package crm.users.person;

import static crm.users.tables.Person.PERSON;
import static crm.users.tables.SupervisedGroup.SUPERVISED_GROUP;

import crm.data.Conditions;
import crm.data.ListRequest;
import crm.data.Lists;
import crm.data.Page;
import crm.data.RecordNames;
import crm.data.Row;
import crm.data.Rows;
import crm.kernel.Action;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import crm.kernel.Viewer;
import crm.kernel.Visibility;
import crm.users.api.PresenceStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads people: two statements a page or card, names of roles and groups from the cache. Who is in the network is added by {@link PersonPresence}. */
@Component
class PersonReader {

    private static final List<Field<?>> COLUMNS = List.of(
            PERSON.ID,
            PERSON.VERSION,
            PERSON.EMAIL,
            PERSON.NAME,
            PERSON.FIRST_NAME,
            PERSON.LAST_NAME,
            PERSON.PATRONYMIC,
            PERSON.PHOTO_ID,
            PERSON.DATE_OF_BIRTH,
            PERSON.PERSONAL_PHONE,
            PERSON.WORK_PHONE,
            PERSON.ROLE_ID,
            PERSON.GROUP_ID,
            PERSON.ACTIVE,
            PERSON.LANGUAGE,
            PERSON.TIME_ZONE,
            PERSON.HANDLE,
            PERSON.SIGNATURE,
            PERSON.LAST_ONLINE_AT,
            PERSON.LAST_SIGN_IN_AT,
            PERSON.CREATED_AT,
            PERSON.UPDATED_AT,
            PERSON.CREATED_BY);

    private final DSLContext db;
    private final Lists lists;
    private final RecordNames names;
    private final PersonMatching matching;

    PersonReader(DSLContext db, Lists lists, RecordNames names, PersonMatching matching) {
        this.db = db;
        this.lists = lists;
        this.names = names;
        this.matching = matching;
    }

    Page<PersonAnswer> list(Viewer viewer, PersonFilter filter, ListRequest<PersonSort> page) {
        Condition where = Conditions.visible(PERSON.ID, viewer.visibility(RecordType.USER, Action.READ))
                .and(matching.of(viewer, filter));
        return lists.page(page, COLUMNS, PERSON, PERSON.ID, where, row -> row).mapAll(this::answers);
    }

    Optional<PersonAnswer> find(Visibility visibility, long id) {
        var rows = Rows.of(
                db.select(COLUMNS).from(PERSON).where(PERSON.ID.eq(id).and(Conditions.visible(PERSON.ID, visibility))));
        return answers(rows).stream().findFirst();
    }

    private List<PersonAnswer> answers(List<Row> rows) {
        Map<Long, List<Long>> supervised = supervised(rows);
        List<@Nullable Long> groups = new ArrayList<>();
        rows.forEach(row -> groups.add(row.get(PERSON.GROUP_ID)));
        supervised.values().forEach(groups::addAll);
        names.prepare(RecordType.GROUP, groups);
        names.prepare(RecordType.ROLE, rows, row -> row.get(PERSON.ROLE_ID));
        names.prepare(RecordType.USER, rows, row -> row.get(PERSON.CREATED_BY));
        return rows.stream()
                .map(row -> answer(row, supervised.getOrDefault(row.get(PERSON.ID), List.of())))
                .toList();
    }

    private PersonAnswer answer(Row row, List<Long> supervised) {
        return PersonAnswerBuilder.builder()
                .id(row.get(PERSON.ID))
                .version(row.get(PERSON.VERSION))
                .email(row.get(PERSON.EMAIL))
                .name(row.get(PERSON.NAME))
                .firstName(row.get(PERSON.FIRST_NAME))
                .lastName(row.get(PERSON.LAST_NAME))
                .patronymic(row.get(PERSON.PATRONYMIC))
                .photoId(row.get(PERSON.PHOTO_ID))
                .dateOfBirth(row.get(PERSON.DATE_OF_BIRTH))
                .personalPhone(row.get(PERSON.PERSONAL_PHONE))
                .workPhone(row.get(PERSON.WORK_PHONE))
                .role(Objects.requireNonNull(names.ref(RecordType.ROLE, row.get(PERSON.ROLE_ID))))
                .group(names.ref(RecordType.GROUP, row.get(PERSON.GROUP_ID)))
                .supervisedGroups(refs(supervised))
                .active(row.get(PERSON.ACTIVE))
                .language(row.get(PERSON.LANGUAGE))
                .timeZone(row.get(PERSON.TIME_ZONE))
                .handle(Objects.requireNonNullElse(row.get(PERSON.HANDLE), row.get(PERSON.NAME)))
                .signature(row.get(PERSON.SIGNATURE))
                .presence(PresenceStatus.OFFLINE)
                .lastOnlineAt(row.get(PERSON.LAST_ONLINE_AT))
                .lastSignInAt(row.get(PERSON.LAST_SIGN_IN_AT))
                .createdAt(row.get(PERSON.CREATED_AT))
                .updatedAt(row.get(PERSON.UPDATED_AT))
                .createdBy(names.ref(RecordType.USER, row.get(PERSON.CREATED_BY)))
                .build();
    }

    private List<Ref> refs(List<Long> groups) {
        return groups.stream()
                .map(id -> Objects.requireNonNull(names.ref(RecordType.GROUP, id)))
                .sorted(Comparator.comparing(Ref::name))
                .toList();
    }

    private Map<Long, List<Long>> supervised(List<Row> rows) {
        Map<Long, List<Long>> supervised = new HashMap<>();
        if (!rows.isEmpty()) {
            db.select(SUPERVISED_GROUP.PERSON_ID, SUPERVISED_GROUP.GROUP_ID)
                    .from(SUPERVISED_GROUP)
                    .where(Conditions.in(
                            SUPERVISED_GROUP.PERSON_ID,
                            rows.stream().map(row -> row.get(PERSON.ID)).toList()))
                    .forEach(row -> supervised
                            .computeIfAbsent(row.value1(), id -> new ArrayList<>())
                            .add(row.value2()));
        }
        return supervised;
    }
}
