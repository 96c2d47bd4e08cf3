package crm.users.role;

import static crm.users.tables.Role.ROLE;
import static crm.users.tables.RoleField.ROLE_FIELD;
import static crm.users.tables.RolePermission.ROLE_PERMISSION;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

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
import org.springframework.stereotype.Component;

/** Reads roles with their rights. */
@Component
class RoleReader {

    private static final List<Field<?>> COLUMNS = List.of(
            ROLE.ID,
            ROLE.VERSION,
            ROLE.NAME,
            ROLE.CODE,
            ROLE.BUILT_IN,
            ROLE.SECOND_FACTOR_REQUIRED,
            ROLE.CREATED_AT,
            ROLE.UPDATED_AT,
            ROLE.CREATED_BY);

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
        Condition where = q == null ? noCondition() : ROLE.NAME.containsIgnoreCase(q);
        return lists.page(page, COLUMNS, named(), ROLE.ID, where, row -> row).mapAll(rows -> {
            var rights = rights(rows.stream().map(row -> row.get(ROLE.ID)).toList());
            return rows.stream()
                    .map(row -> answer(row, rights.getOrDefault(row.get(ROLE.ID), new Permissions(Map.of()))))
                    .toList();
        });
    }

    /** The roles under the names that the caller knows them by, so that these are searched and sorted by. */
    private Table<?> named() {
        List<Field<?>> columns = new ArrayList<>(COLUMNS);
        columns.replaceAll(column -> column == ROLE.NAME
                ? roleNames.column(ROLE.CODE, ROLE.NAME).as(ROLE.NAME.getUnqualifiedName())
                : column);
        return db.select(columns).from(ROLE).asTable("role");
    }

    private RoleAnswer answer(Row row, Permissions rights) {
        return RoleAnswerBuilder.builder()
                .id(row.get(ROLE.ID))
                .version(row.get(ROLE.VERSION))
                .name(row.get(ROLE.NAME))
                .code(row.get(ROLE.CODE))
                .builtIn(row.get(ROLE.BUILT_IN))
                .secondFactorRequired(row.get(ROLE.SECOND_FACTOR_REQUIRED))
                .permissions(table.of(rights))
                .fields(RightsTable.fields(rights))
                .createdAt(row.get(ROLE.CREATED_AT))
                .updatedAt(row.get(ROLE.UPDATED_AT))
                .createdBy(names.ref(RecordType.USER, row.get(ROLE.CREATED_BY)))
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
        db.select(
                        ROLE_PERMISSION.ROLE_ID,
                        ROLE_PERMISSION.RECORD_TYPE,
                        ROLE_PERMISSION.ACTION,
                        ROLE_PERMISSION.SCOPE,
                        inline(false))
                .from(ROLE_PERMISSION)
                .where(Conditions.in(ROLE_PERMISSION.ROLE_ID, roles))
                .unionAll(select(
                                ROLE_FIELD.ROLE_ID,
                                ROLE_FIELD.RECORD_TYPE,
                                ROLE_FIELD.FIELD,
                                ROLE_FIELD.ACCESS,
                                inline(true))
                        .from(ROLE_FIELD)
                        .where(Conditions.in(ROLE_FIELD.ROLE_ID, roles)))
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
