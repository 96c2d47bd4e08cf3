package crm.users.group;

import static crm.data.InstantBinding.INSTANT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads groups as a list and as a tree. */
@Component
class GroupReader {

    static final Field<String> NAME = column("name", SQLDataType.CLOB.notNull());
    static final Field<Instant> CREATED_AT = column("created_at", INSTANT.notNull());

    private static final Table<?> GROUP = table(DSL.name("users", "people_group"));
    private static final Field<Long> ID = column("id", SQLDataType.BIGINT.notNull());
    private static final Field<Long> VERSION = column("version", SQLDataType.BIGINT.notNull());
    private static final Field<Long> PARENT = column("parent_id", SQLDataType.BIGINT);
    private static final Field<Long> HEAD = column("head_id", SQLDataType.BIGINT);
    private static final Field<Instant> UPDATED_AT = column("updated_at", INSTANT.notNull());
    private static final Field<Long> CREATED_BY = column("created_by", SQLDataType.BIGINT);
    private static final List<Field<?>> COLUMNS =
            List.of(ID, VERSION, NAME, PARENT, HEAD, CREATED_AT, UPDATED_AT, CREATED_BY);

    private final DSLContext db;
    private final Lists lists;
    private final RecordNames names;

    GroupReader(DSLContext db, Lists lists, RecordNames names) {
        this.db = db;
        this.lists = lists;
        this.names = names;
    }

    Page<GroupAnswer> list(@Nullable String q, ListRequest<GroupSort> page) {
        var where = q == null ? noCondition() : NAME.containsIgnoreCase(q);
        return lists.page(page, COLUMNS, GROUP, ID, where, row -> row).mapAll(this::answers);
    }

    List<GroupNode> tree(Viewer viewer) {
        List<GroupAnswer> groups =
                answers(Rows.of(db.select(COLUMNS).from(GROUP).orderBy(NAME, ID)));
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
        Field<Long> id = field(DSL.name("person", "id"), SQLDataType.BIGINT.notNull());
        Field<Long> version = field(DSL.name("person", "version"), SQLDataType.BIGINT.notNull());
        Field<String> name = field(DSL.name("person", "name"), SQLDataType.CLOB.notNull());
        Field<Long> photo = field(DSL.name("person", "photo_id"), SQLDataType.BIGINT);
        Field<Long> role = field(DSL.name("person", "role_id"), SQLDataType.BIGINT.notNull());
        Field<Long> group = field(DSL.name("person", "group_id"), SQLDataType.BIGINT);
        Field<Boolean> active = field(DSL.name("person", "active"), SQLDataType.BOOLEAN.notNull());
        Map<Long, List<GroupNode.Member>> members = new HashMap<>();
        var rows = db.select(id, version, name, photo, role, group)
                .from(table(DSL.name("users", "person")))
                .where(group.isNotNull()
                        .and(active)
                        .and(Conditions.visible(id, viewer.visibility(RecordType.USER, Action.READ))))
                .fetch();
        names.prepare(RecordType.ROLE, rows.getValues(role));
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
        names.prepare(
                RecordType.GROUP, rows.stream().map(row -> row.get(PARENT)).toList());
        List<@Nullable Long> people = new ArrayList<>();
        rows.forEach(row -> {
            people.add(row.get(HEAD));
            people.add(row.get(CREATED_BY));
        });
        names.prepare(RecordType.USER, people);
        return rows.stream()
                .map(row -> GroupAnswerBuilder.builder()
                        .id(row.get(ID))
                        .version(row.get(VERSION))
                        .name(row.get(NAME))
                        .parent(names.ref(RecordType.GROUP, row.get(PARENT)))
                        .head(names.ref(RecordType.USER, row.get(HEAD)))
                        .createdAt(row.get(CREATED_AT))
                        .updatedAt(row.get(UPDATED_AT))
                        .createdBy(names.ref(RecordType.USER, row.get(CREATED_BY)))
                        .build())
                .toList();
    }

    private static <T> Field<T> column(String name, org.jooq.DataType<T> type) {
        return field(DSL.name("people_group", name), type);
    }
}
