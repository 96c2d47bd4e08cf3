package crm.contacts.importing;

import crm.contacts.rules.Email;
import crm.contacts.rules.RegistryCode;
import crm.data.SqlText;
import crm.kernel.PhoneNumber;
import crm.kernel.RecordType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Puts the rows of a chunk to the records they mean: by external id, by what the same row became before, by registry code, phone or
 * e-mail, and companies by their exact name; rows that mean the same new record come together.
 */
final class PartyMatcher {

    private final JdbcTemplate db;
    private final PartyRules<?> rules;
    private final String region;

    PartyMatcher(JdbcTemplate db, PartyRules<?> rules, String region) {
        this.db = db;
        this.rules = rules;
        this.region = region;
    }

    <V> List<Slot<V>> match(List<Draft> drafts) {
        List<List<Key>> keys = drafts.stream().map(this::keys).toList();
        Map<Key, Found> existing =
                find(new LinkedHashSet<>(keys.stream().flatMap(List::stream).toList()));
        Map<Long, Slot<V>> byId = new HashMap<>();
        Map<Key, Slot<V>> byKey = new HashMap<>();
        Set<Slot<V>> slots = new LinkedHashSet<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            Slot<V> slot = slot(draft, keys.get(i), existing, byId, byKey);
            if (slot.externalId == null) {
                slot.externalId = draft.externalId();
            }
            slot.drafts.add(draft);
            keys.get(i).forEach(key -> byKey.putIfAbsent(key, slot));
            slots.add(slot);
        }
        return List.copyOf(slots);
    }

    private <V> Slot<V> slot(
            Draft draft, List<Key> keys, Map<Key, Found> existing, Map<Long, Slot<V>> byId, Map<Key, Slot<V>> byKey) {
        for (Key key : keys) {
            Slot<V> near = byKey.get(key);
            if (near != null && agrees(near.externalId, draft.externalId())) {
                return near;
            }
            Found found = existing.get(key);
            if (found != null && agrees(found.externalId, draft.externalId())) {
                return byId.computeIfAbsent(found.id, id -> {
                    Slot<V> slot = new Slot<>(id);
                    slot.externalId = found.externalId;
                    return slot;
                });
            }
        }
        return new Slot<>(null);
    }

    /** Two different external ids are two records, whatever else they share. */
    private static boolean agrees(@Nullable String one, @Nullable String other) {
        return one == null || other == null || one.equals(other);
    }

    private record Key(String kind, String text) {}

    private record Found(long id, @Nullable String externalId) {}

    private List<Key> keys(Draft draft) {
        List<Key> keys = new ArrayList<>();
        add(keys, "external", Optional.ofNullable(draft.externalId()));
        add(keys, "id", Optional.ofNullable(draft.row().known()).map(Objects::toString));
        add(keys, "code", Optional.ofNullable(draft.code()).flatMap(RegistryCode::parse));
        for (String phone : draft.phones()) {
            add(keys, "phone", PhoneNumber.parse(phone, region).map(PhoneNumber::written));
        }
        draft.emails().forEach(email -> add(keys, "email", Optional.of(Email.key(email))));
        if (rules.type() == RecordType.COMPANY) {
            add(keys, "name", Optional.ofNullable(draft.name()));
        } else if (keys.stream().allMatch(key -> key.kind().equals("id")) && draft.linkOnly()) {
            add(keys, "name", Optional.ofNullable(draft.name()));
        }
        return keys;
    }

    private static void add(List<Key> keys, String kind, Optional<String> text) {
        text.filter(value -> !value.isBlank()).ifPresent(value -> keys.add(new Key(kind, value)));
    }

    private Map<Key, Found> find(Set<Key> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        List<String> kinds = kinds();
        SqlText all =
                SqlText.joined(" union all ", kinds.stream().map(this::byKey).toList());
        SqlText sql = SqlText.of("%s order by created_at desc, id desc", all);
        Map<Key, Found> found = new HashMap<>();
        db.query(
                connection -> {
                    var select = connection.prepareStatement(sql.toString());
                    for (int i = 0; i < kinds.size(); i++) {
                        String kind = kinds.get(i);
                        select.setArray(
                                i + 1,
                                connection.createArrayOf(
                                        "text",
                                        keys.stream()
                                                .filter(key -> key.kind().equals(kind))
                                                .map(Key::text)
                                                .toArray()));
                    }
                    return select;
                },
                row -> {
                    found.putIfAbsent(
                            new Key(row.getString(1), row.getString(2)), new Found(row.getLong(3), row.getString(4)));
                });
        return found;
    }

    private List<String> kinds() {
        List<String> kinds = List.of("external", "id", "phone", "email", "name");
        return rules.type() == RecordType.COMPANY
                ? Stream.concat(kinds.stream(), Stream.of("code")).toList()
                : kinds;
    }

    /**
     * Who has keys of one kind. They are looked up one by one inside the statement: with thousands of them in one condition the planner
     * takes tables that grow, and of which it knows nothing yet, to be read best as a whole.
     */
    private SqlText byKey(String kind) {
        String of = rules.table();
        SqlText one = SqlText.of("select p.id, p.external_id, p.created_at from contacts.%s p", of);
        SqlText found = switch (kind) {
            case "external" -> SqlText.of("%s where p.external_id = k.text", one);
            case "id" -> SqlText.of("%s where p.id = k.text::bigint", one);
            case "code" -> SqlText.of("%s where p.egrpou = k.text", one);
            case "phone" ->
                SqlText.of("%1$s join contacts.%2$s_phone w on w.%2$s_id = p.id where w.number = k.text", one, of);
            case "email" ->
                SqlText.of("%1$s join contacts.%2$s_email w on w.%2$s_id = p.id where w.address_key = k.text", one, of);
            default -> SqlText.of("%s where p.name = k.text", one);
        };
        return SqlText.of("""
            select '%s' as kind, k.text, f.id, f.external_id, f.created_at from unnest(?::text[]) as k (text)
            cross join lateral (%s and p.deleted_at is null offset 0) f
            """, kind, found);
    }
}
