package crm.users.role;

import static crm.data.InstantBinding.INSTANT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import crm.data.Conditions;
import crm.data.ListRequest;
import crm.data.Lists;
import crm.data.Page;
import crm.data.RecordNames;
import crm.data.Row;
import crm.kernel.Action;
import crm.kernel.FieldAccess;
import crm.kernel.FieldRules;
import crm.kernel.Permissions;
import crm.kernel.RecordType;
import crm.kernel.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** Reads roles with their rights. */
@Component
class RoleReader {

    static final Field<String> NAME_COLUMN = field(name("role", "name"), SQLDataType.CLOB.notNull());
    static final Field<Instant> CREATED_AT_COLUMN = field(name("role", "created_at"), INSTANT.notNull());

    private static final Table<?> ROLE = table(name("users", "role"));
    private static final Field<Long> ID = field(name("role", "id"), SQLDataType.BIGINT.notNull());
    private static final Field<Long> VERSION = field(name("role", "version"), SQLDataType.BIGINT.notNull());
    private static final Field<String> CODE = field(name("role", "code"), SQLDataType.CLOB);
    private static final Field<Boolean> BUILT_IN = field(name("role", "built_in"), SQLDataType.BOOLEAN.notNull());
    private static final Field<Boolean> SECOND_FACTOR =
            field(name("role", "second_factor_required"), SQLDataType.BOOLEAN.notNull());
    private static final Field<Instant> UPDATED_AT = field(name("role", "updated_at"), INSTANT.notNull());
    private static final Field<Long> CREATED_BY = field(name("role", "created_by"), SQLDataType.BIGINT);
    private static final List<Field<?>> COLUMNS =
            List.of(ID, VERSION, NAME_COLUMN, CODE, BUILT_IN, SECOND_FACTOR, CREATED_AT_COLUMN, UPDATED_AT, CREATED_BY);

    private static final Table<?> PERMISSION = table(name("users", "role_permission"));
    private static final Field<Long> ROLE_ID = field(name("role_permission", "role_id"), SQLDataType.BIGINT);
    private static final Field<String> TYPE = field(name("role_permission", "record_type"), SQLDataType.CLOB);
    private static final Field<String> ACTION = field(name("role_permission", "action"), SQLDataType.CLOB);
    private static final Field<String> SCOPE = field(name("role_permission", "scope"), SQLDataType.CLOB);

    private static final Table<?> FIELD_RULE = table(name("users", "role_field"));
    private static final Field<Long> FIELD_ROLE_ID = field(name("role_field", "role_id"), SQLDataType.BIGINT);
    private static final Field<String> FIELD_TYPE = field(name("role_field", "record_type"), SQLDataType.CLOB);
    private static final Field<String> FIELD = field(name("role_field", "field"), SQLDataType.CLOB);
    private static final Field<String> ACCESS = field(name("role_field", "access"), SQLDataType.CLOB);

    private final DSLContext db;
    private final Lists lists;
    private final RecordNames names;
    private final RoleNames roleNames;
    private final RightsTable table;

    RoleReader(DSLContext db, Lists lists, RecordNames names, RoleNames roleNames, RightsTable table) {
        this.db = db;
        this.lists = lists;
        this.names = names;
        this.roleNames = roleNames;
        this.table = table;
    }

    Page<RoleAnswer> list(@org.jspecify.annotations.Nullable String q, ListRequest<RoleSort> page) {
        Condition where = q == null ? noCondition() : NAME_COLUMN.containsIgnoreCase(q);
        return lists.page(page, COLUMNS, named(), ID, where, row -> row).mapAll(rows -> {
            var rights = rights(rows.stream().map(row -> row.get(ID)).toList());
            return rows.stream()
                    .map(row -> answer(row, rights.getOrDefault(row.get(ID), new Permissions(Map.of()))))
                    .toList();
        });
    }

    /** The roles under the names that the caller knows them by, so that these are searched and sorted by. */
    private Table<?> named() {
        List<Field<?>> columns = new ArrayList<>(COLUMNS);
        columns.replaceAll(column -> column == NAME_COLUMN
                ? roleNames.column(CODE, NAME_COLUMN).as(NAME_COLUMN.getUnqualifiedName())
                : column);
        return db.select(columns).from(ROLE).asTable("role");
    }

    private RoleAnswer answer(Row row, Permissions rights) {
        return RoleAnswerBuilder.builder()
                .id(row.get(ID))
                .version(row.get(VERSION))
                .name(row.get(NAME_COLUMN))
                .code(row.get(CODE))
                .builtIn(row.get(BUILT_IN))
                .secondFactorRequired(row.get(SECOND_FACTOR))
                .permissions(table.of(rights))
                .fields(RightsTable.fields(rights))
                .createdAt(row.get(CREATED_AT_COLUMN))
                .updatedAt(row.get(UPDATED_AT))
                .createdBy(names.ref(RecordType.USER, row.get(CREATED_BY)))
                .build();
    }

    RoleAnswer answer(Role role) {
        return RoleAnswerBuilder.builder()
                .id(role.id())
                .version(role.version())
                .name(roleNames.of(role.code(), role.name()))
                .code(role.code())
                .builtIn(role.builtIn())
                .secondFactorRequired(role.secondFactorRequired())
                .permissions(table.of(role.permissions()))
                .fields(RightsTable.fields(role.permissions()))
                .createdAt(role.createdAt())
                .updatedAt(role.updatedAt())
                .createdBy(names.ref(RecordType.USER, role.createdBy()))
                .build();
    }

    private Map<Long, Permissions> rights(Collection<Long> roles) {
        Map<Long, Map<RecordType, Map<Action, Scope>>> scopes = new HashMap<>();
        Map<Long, Map<RecordType, Map<String, FieldAccess>>> fields = new HashMap<>();
        db.select(ROLE_ID, TYPE, ACTION, SCOPE, inline(false))
                .from(PERMISSION)
                .where(Conditions.in(ROLE_ID, roles))
                .unionAll(select(FIELD_ROLE_ID, FIELD_TYPE, FIELD, ACCESS, inline(true))
                        .from(FIELD_RULE)
                        .where(Conditions.in(FIELD_ROLE_ID, roles)))
                .forEach(row -> {
                    RecordType type = RecordType.valueOf(row.value2());
                    if (row.value5()) {
                        fields.computeIfAbsent(row.value1(), id -> new EnumMap<>(RecordType.class))
                                .computeIfAbsent(type, known -> new HashMap<>())
                                .put(row.value3(), FieldAccess.valueOf(row.value4()));
                    } else {
                        scopes.computeIfAbsent(row.value1(), id -> new EnumMap<>(RecordType.class))
                                .computeIfAbsent(type, known -> new EnumMap<>(Action.class))
                                .put(Action.valueOf(row.value3()), Scope.valueOf(row.value4()));
                    }
                });
        Map<Long, Permissions> rights = new HashMap<>();
        roles.forEach(role -> rights.put(
                role,
                new Permissions(
                        scopes.getOrDefault(role, Map.of()), new FieldRules(fields.getOrDefault(role, Map.of())))));
        return rights;
    }
}
