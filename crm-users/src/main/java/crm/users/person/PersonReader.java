package crm.users.person;

import static crm.users.person.PersonTable.*;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

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
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads people: two statements a page or card, names of roles and groups from the cache. Who is in the network is added by {@link PersonPresence}. */
@Component
class PersonReader {

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
        Condition where = Conditions.visible(ID, viewer.visibility(RecordType.USER, Action.READ))
                .and(matching.of(viewer, filter));
        return lists.page(page, COLUMNS, PERSON, ID, where, row -> row).mapAll(this::answers);
    }

    Optional<PersonAnswer> find(Visibility visibility, long id) {
        var rows = Rows.of(db.select(COLUMNS).from(PERSON).where(ID.eq(id).and(Conditions.visible(ID, visibility))));
        return answers(rows).stream().findFirst();
    }

    private List<PersonAnswer> answers(List<Row> rows) {
        Map<Long, List<Long>> supervised = supervised(rows);
        List<@Nullable Long> groups = new ArrayList<>();
        rows.forEach(row -> groups.add(row.get(GROUP_ID)));
        supervised.values().forEach(groups::addAll);
        names.prepare(RecordType.GROUP, groups);
        names.prepare(
                RecordType.ROLE, rows.stream().map(row -> row.get(ROLE_ID)).toList());
        names.prepare(
                RecordType.USER, rows.stream().map(row -> row.get(CREATED_BY)).toList());
        return rows.stream()
                .map(row -> answer(row, supervised.getOrDefault(row.get(ID), List.of())))
                .toList();
    }

    private PersonAnswer answer(Row row, List<Long> supervised) {
        return PersonAnswerBuilder.builder()
                .id(row.get(ID))
                .version(row.get(VERSION))
                .email(row.get(EMAIL))
                .name(row.get(NAME))
                .firstName(row.get(FIRST_NAME))
                .lastName(row.get(LAST_NAME))
                .patronymic(row.get(PATRONYMIC))
                .photoId(row.get(PHOTO_ID))
                .dateOfBirth(row.get(DATE_OF_BIRTH))
                .personalPhone(row.get(PERSONAL_PHONE))
                .workPhone(row.get(WORK_PHONE))
                .role(Objects.requireNonNull(names.ref(RecordType.ROLE, row.get(ROLE_ID))))
                .group(names.ref(RecordType.GROUP, row.get(GROUP_ID)))
                .supervisedGroups(refs(supervised))
                .active(row.get(ACTIVE))
                .language(row.get(LANGUAGE))
                .timeZone(row.get(TIME_ZONE))
                .handle(Objects.requireNonNullElse(row.get(HANDLE), row.get(NAME)))
                .signature(row.get(SIGNATURE))
                .presence(PresenceStatus.OFFLINE)
                .lastOnlineAt(row.get(LAST_ONLINE_AT))
                .lastSignInAt(row.get(LAST_SIGN_IN_AT))
                .createdAt(row.get(CREATED_AT))
                .updatedAt(row.get(UPDATED_AT))
                .createdBy(names.ref(RecordType.USER, row.get(CREATED_BY)))
                .build();
    }

    private List<Ref> refs(List<Long> groups) {
        return groups.stream()
                .map(id -> Objects.requireNonNull(names.ref(RecordType.GROUP, id)))
                .sorted(Comparator.comparing(Ref::name))
                .toList();
    }

    private Map<Long, List<Long>> supervised(List<Row> rows) {
        Field<Long> person = field(DSL.name("person_id"), SQLDataType.BIGINT.notNull());
        Field<Long> group = field(DSL.name("group_id"), SQLDataType.BIGINT.notNull());
        Map<Long, List<Long>> supervised = new HashMap<>();
        if (!rows.isEmpty()) {
            db.select(person, group)
                    .from(table(DSL.name("users", "supervised_group")))
                    .where(Conditions.in(
                            person, rows.stream().map(row -> row.get(ID)).toList()))
                    .forEach(row -> supervised
                            .computeIfAbsent(row.value1(), id -> new ArrayList<>())
                            .add(row.value2()));
        }
        return supervised;
    }
}
