package crm.contacts.importing;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.unnest;
import static org.jooq.impl.DSL.val;

import crm.contacts.customer.CustomerRights;
import crm.contacts.tables.Company;
import crm.contacts.tables.Contact;
import crm.data.Conditions;
import crm.kernel.Action;
import crm.kernel.Viewer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * Which contacts or companies that somebody may read have given keys, be it by the right on them or by a record that they are on. They are
 * looked up one by one inside the statement: with thousands of them in one condition the planner takes tables that grow, and of which it knows
 * nothing yet, to be read best as a whole.
 */
final class PartySearch {

    private static final Field<String> KIND = field(name("kind"), SQLDataType.CLOB);
    private static final Field<String> TEXT = field(name("k", "text"), SQLDataType.CLOB);
    /** What contacts and companies have in common: as they are looked up, as they were found, and all that were found. */
    private static final Contact PARTY = new Contact("p");

    private static final Contact ONE = new Contact("f");
    private static final Contact ALL = new Contact("found");
    private static final Field<Boolean> EDITABLE = field(name("editable"), SQLDataType.BOOLEAN);

    private static final List<Field<?>> FOUND = List.of(found(KIND), found(TEXT), ALL.ID, ALL.EXTERNAL_ID, ALL.NAME);

    private final DSLContext db;
    private final CustomerRights rights;
    private final PartyRules<?> rules;

    PartySearch(DSLContext db, CustomerRights rights, PartyRules<?> rules) {
        this.db = db;
        this.rights = rights;
        this.rules = rules;
    }

    /** By what a record is found. */
    record Key(String kind, String text) {}

    /** A record that has a key. */
    record Found(long id, @Nullable String externalId, String name) {}

    /** The records that have each of the keys, those first that the viewer may change, and then the newest; one statement. */
    Map<Key, List<Found>> find(Collection<Key> keys, Viewer viewer) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        keys.forEach(key ->
                texts.computeIfAbsent(key.kind(), kind -> new ArrayList<>()).add(key.text()));
        Condition readable = rights.visible(viewer, rules.type(), ONE.ID, ONE.RESPONSIBLE_ID);
        Field<Boolean> editable = field(Conditions.visible(
                                ONE.RESPONSIBLE_ID, viewer.visibility(rules.type(), Action.READ))
                        .and(Conditions.visible(ONE.RESPONSIBLE_ID, viewer.visibility(rules.type(), Action.EDIT))))
                .as(EDITABLE);
        List<Select<Record>> kinds = new ArrayList<>();
        texts.forEach((kind, some) -> kinds.add(having(kind, some, editable, readable)));
        Map<Key, List<Found>> found = new HashMap<>();
        kinds.stream()
                .reduce(Select::unionAll)
                .ifPresent(all -> db.select(FOUND)
                        .from(all.asTable("found"))
                        .orderBy(found(EDITABLE).desc(), ALL.CREATED_AT.desc(), ALL.ID.desc())
                        .forEach(row -> found.computeIfAbsent(
                                        new Key(row.get(found(KIND)), row.get(found(TEXT))), key -> new ArrayList<>())
                                .add(new Found(row.get(ALL.ID), row.get(ALL.EXTERNAL_ID), row.get(ALL.NAME)))));
        return found;
    }

    /** The offset is what keeps the planner from turning the look-ups into one. */
    private Select<Record> having(String kind, List<String> texts, Field<Boolean> editable, Condition readable) {
        Table<?> keys = unnest(val(texts.toArray(String[]::new), SQLDataType.CLOB.array()))
                .as("k", "text");
        Table<?> found = lateral(select(PARTY.ID, PARTY.EXTERNAL_ID, PARTY.NAME, PARTY.RESPONSIBLE_ID, PARTY.CREATED_AT)
                        .from(rules.customers.table.as(PARTY))
                        .where(has(kind), PARTY.DELETED_AT.isNull())
                        .offset(inline(0)))
                .as("f");
        return select(List.of(inline(kind).as(KIND), TEXT, ONE.ID, ONE.EXTERNAL_ID, ONE.NAME, ONE.CREATED_AT, editable))
                .from(keys)
                .crossJoin(found)
                .where(readable);
    }

    private static <T> Field<T> found(Field<T> of) {
        return field(name("found", of.getName()), of.getDataType());
    }

    private Condition has(String kind) {
        var reach = rules.customers.reach;
        return switch (kind) {
            case "external" -> PARTY.EXTERNAL_ID.eq(TEXT);
            case "id" -> PARTY.ID.eq(TEXT.cast(SQLDataType.BIGINT));
            case "name" -> PARTY.NAME.eq(TEXT);
            case "code" -> new Company(PARTY.getName()).EGRPOU.eq(TEXT);
            case "phone" ->
                PARTY.ID.in(select(reach.phoneOwner).from(reach.phone).where(reach.phoneNumber.eq(TEXT)));
            case "email" ->
                PARTY.ID.in(select(reach.emailOwner).from(reach.email).where(reach.emailKey.eq(TEXT)));
            default -> throw new IllegalArgumentException(kind);
        };
    }
}
