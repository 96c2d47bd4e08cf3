package crm.contacts.importing;

import crm.kernel.RecordType;
import crm.kernel.Visibility;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which contacts or companies within somebody's reach have given keys. They are looked up one by one inside the statement: with thousands
 * of them in one condition the planner takes tables that grow, and of which it knows nothing yet, to be read best as a whole.
 */
final class PartySearch {

    private static final List<String> KINDS = List.of("external", "id", "phone", "email", "name", "code");

    private static final String CONTACTS = """
            select found.kind, found.text, found.id, found.external_id, found.name from (
                select 'external' as kind, k.text, f.* from unnest(?::text[]) as k (text) cross join lateral (
                    select p.id, p.external_id, p.name, p.responsible_id, p.created_at from contacts.contact p
                    where p.external_id = k.text and p.deleted_at is null offset 0) f
                union all
                select 'id' as kind, k.text, f.* from unnest(?::text[]) as k (text) cross join lateral (
                    select p.id, p.external_id, p.name, p.responsible_id, p.created_at from contacts.contact p
                    where p.id = k.text::bigint and p.deleted_at is null offset 0) f
                union all
                select 'phone' as kind, k.text, f.* from unnest(?::text[]) as k (text) cross join lateral (
                    select p.id, p.external_id, p.name, p.responsible_id, p.created_at from contacts.contact p
                    join contacts.contact_phone w on w.contact_id = p.id
                    where w.number = k.text and p.deleted_at is null offset 0) f
                union all
                select 'email' as kind, k.text, f.* from unnest(?::text[]) as k (text) cross join lateral (
                    select p.id, p.external_id, p.name, p.responsible_id, p.created_at from contacts.contact p
                    join contacts.contact_email w on w.contact_id = p.id
                    where w.address_key = k.text and p.deleted_at is null offset 0) f
                union all
                select 'name' as kind, k.text, f.* from unnest(?::text[]) as k (text) cross join lateral (
                    select p.id, p.external_id, p.name, p.responsible_id, p.created_at from contacts.contact p
                    where p.name = k.text and p.deleted_at is null offset 0) f
            ) found cross join (select ?::boolean as everything, ?::bigint[] as people) reach
            where reach.everything or found.responsible_id = any (reach.people)
            order by found.created_at desc, found.id desc
            """;

    private static final String COMPANIES = """
            select found.kind, found.text, found.id, found.external_id, found.name from (
                select 'external' as kind, k.text, f.* from unnest(?::text[]) as k (text) cross join lateral (
                    select p.id, p.external_id, p.name, p.responsible_id, p.created_at from contacts.company p
                    where p.external_id = k.text and p.deleted_at is null offset 0) f
                union all
                select 'id' as kind, k.text, f.* from unnest(?::text[]) as k (text) cross join lateral (
                    select p.id, p.external_id, p.name, p.responsible_id, p.created_at from contacts.company p
                    where p.id = k.text::bigint and p.deleted_at is null offset 0) f
                union all
                select 'phone' as kind, k.text, f.* from unnest(?::text[]) as k (text) cross join lateral (
                    select p.id, p.external_id, p.name, p.responsible_id, p.created_at from contacts.company p
                    join contacts.company_phone w on w.company_id = p.id
                    where w.number = k.text and p.deleted_at is null offset 0) f
                union all
                select 'email' as kind, k.text, f.* from unnest(?::text[]) as k (text) cross join lateral (
                    select p.id, p.external_id, p.name, p.responsible_id, p.created_at from contacts.company p
                    join contacts.company_email w on w.company_id = p.id
                    where w.address_key = k.text and p.deleted_at is null offset 0) f
                union all
                select 'name' as kind, k.text, f.* from unnest(?::text[]) as k (text) cross join lateral (
                    select p.id, p.external_id, p.name, p.responsible_id, p.created_at from contacts.company p
                    where p.name = k.text and p.deleted_at is null offset 0) f
                union all
                select 'code' as kind, k.text, f.* from unnest(?::text[]) as k (text) cross join lateral (
                    select p.id, p.external_id, p.name, p.responsible_id, p.created_at from contacts.company p
                    where p.egrpou = k.text and p.deleted_at is null offset 0) f
            ) found cross join (select ?::boolean as everything, ?::bigint[] as people) reach
            where reach.everything or found.responsible_id = any (reach.people)
            order by found.created_at desc, found.id desc
            """;

    private final JdbcTemplate db;
    private final String sql;
    private final List<String> kinds;

    PartySearch(JdbcTemplate db, RecordType type) {
        this.db = db;
        boolean companies = type == RecordType.COMPANY;
        this.sql = companies ? COMPANIES : CONTACTS;
        this.kinds = companies ? KINDS : KINDS.subList(0, KINDS.indexOf("code"));
    }

    /** By what a record is found. */
    record Key(String kind, String text) {}

    /** A record that has a key. */
    record Found(long id, @Nullable String externalId, String name) {}

    /** The records that have each of the keys, the newest first; one statement. */
    Map<Key, List<Found>> find(Collection<Key> keys, Visibility reach) {
        Map<Key, List<Found>> found = new HashMap<>();
        if (keys.isEmpty() || reach instanceof Visibility.Nothing) {
            return found;
        }
        db.query(
                connection -> {
                    var select = connection.prepareStatement(sql);
                    int parameter = 0;
                    for (String kind : kinds) {
                        Object[] texts = keys.stream()
                                .filter(key -> key.kind().equals(kind))
                                .map(Key::text)
                                .toArray();
                        select.setArray(++parameter, connection.createArrayOf("text", texts));
                    }
                    Object[] people = reach instanceof Visibility.People some
                            ? some.responsibleIds().toArray()
                            : new Object[0];
                    select.setBoolean(++parameter, reach instanceof Visibility.Everything);
                    select.setArray(++parameter, connection.createArrayOf("bigint", people));
                    return select;
                },
                row -> {
                    found.computeIfAbsent(new Key(row.getString(1), row.getString(2)), key -> new ArrayList<>())
                            .add(new Found(row.getLong(3), row.getString(4), row.getString(5)));
                });
        return found;
    }
}
