package crm.users.group;

import static crm.users.tables.PeopleGroup.PEOPLE_GROUP;
import static crm.users.tables.Person.PERSON;
import static org.jooq.impl.DSL.noCondition;

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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads groups as a list and as a tree. */
@Component
class GroupReader {

    private static final List<Field<?>> COLUMNS = List.of(
            PEOPLE_GROUP.ID,
            PEOPLE_GROUP.VERSION,
            PEOPLE_GROUP.NAME,
            PEOPLE_GROUP.PARENT_ID,
            PEOPLE_GROUP.HEAD_ID,
            PEOPLE_GROUP.CREATED_AT,
            PEOPLE_GROUP.UPDATED_AT,
            PEOPLE_GROUP.CREATED_BY);

    private final DSLContext db;
    private final Lists lists;
    private final RecordNames names;

    GroupReader(DSLContext db, Lists lists, RecordNames names) {
        this.db = db;
        this.lists = lists;
        this.names = names;
    }

    Page<GroupAnswer> list(@Nullable String q, ListRequest<GroupSort> page) {
        var where = q == null ? noCondition() : PEOPLE_GROUP.NAME.containsIgnoreCase(q);
        return lists.page(page, COLUMNS, PEOPLE_GROUP, PEOPLE_GROUP.ID, where, row -> row)
                .mapAll(this::answers);
    }

    List<GroupNode> tree(Viewer viewer) {
        List<GroupAnswer> groups =
                answers(Rows.of(db.select(COLUMNS).from(PEOPLE_GROUP).orderBy(PEOPLE_GROUP.NAME, PEOPLE_GROUP.ID)));
        Map<Long, List<GroupNode.Member>> members = members(viewer);
        Map<Long, GroupNode> nodes = new HashMap<>();
        groups.forEach(group -> nodes.put(
                group.id(), new GroupNode(group, members.getOrDefault(group.id(), List.of()), new ArrayList<>())));
        List<GroupNode> roots = new ArrayList<>();
        for (GroupAnswer group : groups) {
            GroupNode node = Objects.requireNonNull(nodes.get(group.id()));
            GroupNode parent =
                    group.parent() == null ? null : nodes.get(group.parent().id());
            (parent == null ? roots : parent.children()).add(node);
        }
        return roots;
    }

    GroupAnswer answer(PeopleGroup group) {
        return GroupAnswerBuilder.builder()
                .id(group.id())
                .version(group.version())
                .name(group.name())
                .parent(names.ref(RecordType.GROUP, group.parentId()))
                .head(names.ref(RecordType.USER, group.headId()))
                .createdAt(group.createdAt())
                .updatedAt(group.updatedAt())
                .createdBy(names.ref(RecordType.USER, group.createdBy()))
                .build();
    }

    private Map<Long, List<GroupNode.Member>> members(Viewer viewer) {
        Map<Long, List<GroupNode.Member>> members = new HashMap<>();
        var rows = db.select(PERSON.ID, PERSON.VERSION, PERSON.NAME, PERSON.PHOTO_ID, PERSON.ROLE_ID, PERSON.GROUP_ID)
                .from(PERSON)
                .where(PERSON.GROUP_ID
                        .isNotNull()
                        .and(PERSON.ACTIVE)
                        .and(Conditions.visible(PERSON.ID, viewer.visibility(RecordType.USER, Action.READ))))
                .fetch();
        names.prepare(RecordType.ROLE, rows.getValues(PERSON.ROLE_ID));
        rows.forEach(row -> members.computeIfAbsent(row.value6(), key -> new ArrayList<>())
                .add(new GroupNode.Member(
                        row.value1(), row.value2(), row.value3(), row.value4(), roleOf(row.value5()))));
        members.values().forEach(people -> people.sort(Comparator.comparing(GroupNode.Member::name)));
        return members;
    }

    private Ref roleOf(long id) {
        return Objects.requireNonNull(names.ref(RecordType.ROLE, id));
    }

    private List<GroupAnswer> answers(List<Row> rows) {
        names.prepare(RecordType.GROUP, rows, row -> row.get(PEOPLE_GROUP.PARENT_ID));
        names.prepare(
                RecordType.USER, rows, row -> row.get(PEOPLE_GROUP.HEAD_ID), row -> row.get(PEOPLE_GROUP.CREATED_BY));
        return rows.stream()
                .map(row -> GroupAnswerBuilder.builder()
                        .id(row.get(PEOPLE_GROUP.ID))
                        .version(row.get(PEOPLE_GROUP.VERSION))
                        .name(row.get(PEOPLE_GROUP.NAME))
                        .parent(names.ref(RecordType.GROUP, row.get(PEOPLE_GROUP.PARENT_ID)))
                        .head(names.ref(RecordType.USER, row.get(PEOPLE_GROUP.HEAD_ID)))
                        .createdAt(row.get(PEOPLE_GROUP.CREATED_AT))
                        .updatedAt(row.get(PEOPLE_GROUP.UPDATED_AT))
                        .createdBy(names.ref(RecordType.USER, row.get(PEOPLE_GROUP.CREATED_BY)))
                        .build())
                .toList();
    }
}
