package crm.contacts.importing;

import crm.contacts.customer.CustomerValues;
import crm.contacts.importing.PartySearch.Found;
import crm.contacts.importing.PartySearch.Key;
import crm.contacts.rules.Email;
import crm.contacts.rules.RegistryCode;
import crm.kernel.ImportWriter.Request;
import crm.kernel.PhoneNumber;
import crm.kernel.RecordType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts the rows of a chunk to the records they mean: by external id, by what the same row became before, by registry code, phone or
 * e-mail, and companies by their exact name; rows that mean the same new record come together. Records that the importing person may not
 * read, neither by the right on them nor by a lead or deal, are as if they were not there. A phone or e-mail is shared by people and companies of other names.
 */
final class PartyMatcher {

    private static final Set<String> SHARED = Set.of("phone", "email");

    private final PartySearch search;
    private final PartyRules<?> rules;
    private final String region;

    PartyMatcher(PartySearch search, PartyRules<?> rules, String region) {
        this.search = search;
        this.rules = rules;
        this.region = region;
    }

    <V extends CustomerValues<?>> List<Slot<V>> match(Request request, List<Draft> drafts) {
        List<List<Key>> keys = drafts.stream().map(this::keys).toList();
        Set<Key> all = new LinkedHashSet<>(keys.stream().flatMap(List::stream).toList());
        var matching = new Matching<V>(search.find(all, request.viewer()));
        for (int i = 0; i < drafts.size(); i++) {
            matching.put(drafts.get(i), keys.get(i));
        }
        return List.copyOf(matching.slots);
    }

    /** One chunk as it is put together. */
    private static final class Matching<V> {

        private final Map<Key, List<Found>> existing;
        private final Map<Long, Slot<V>> byId = new HashMap<>();
        private final Map<Key, Set<Slot<V>>> byKey = new HashMap<>();
        private final Set<Slot<V>> slots = new LinkedHashSet<>();

        private Matching(Map<Key, List<Found>> existing) {
            this.existing = existing;
        }

        void put(Draft draft, List<Key> keys) {
            Slot<V> slot = slot(draft, keys);
            if (slot.externalId == null) {
                slot.externalId = draft.externalId();
            }
            if (slot.name == null) {
                slot.name = draft.fullName();
            }
            slot.drafts.add(draft);
            keys.forEach(key ->
                    byKey.computeIfAbsent(key, one -> new LinkedHashSet<>()).add(slot));
            slots.add(slot);
        }

        private Slot<V> slot(Draft draft, List<Key> keys) {
            for (Key key : keys) {
                Slot<V> slot = SHARED.contains(key.kind()) ? shared(draft, key) : only(draft, key);
                if (slot != null) {
                    return slot;
                }
            }
            return new Slot<>(null);
        }

        private @Nullable Slot<V> only(Draft draft, Key key) {
            for (Slot<V> near : byKey.getOrDefault(key, Set.of())) {
                if (agrees(near.externalId, draft.externalId())) {
                    return near;
                }
            }
            return known(draft, key).stream()
                    .filter(found -> agrees(found.externalId(), draft.externalId()))
                    .findFirst()
                    .map(this::of)
                    .orElse(null);
        }

        /** Of several who share it, rather who has the very name. */
        private @Nullable Slot<V> shared(Draft draft, Key key) {
            String name = draft.fullName();
            Set<Slot<V>> candidates = new LinkedHashSet<>(byKey.getOrDefault(key, Set.of()));
            known(draft, key).forEach(found -> candidates.add(of(found)));
            Slot<V> fitting = null;
            for (Slot<V> candidate : candidates) {
                if (agrees(candidate.externalId, draft.externalId()) && PartyNames.agree(candidate.name, name)) {
                    if (PartyNames.equal(candidate.name, name)) {
                        return candidate;
                    }
                    fitting = fitting == null ? candidate : fitting;
                }
            }
            return fitting;
        }

        /** What stands there already comes first: of several alike it is the one that is meant. */
        private List<Found> known(Draft draft, Key key) {
            List<Found> found = existing.getOrDefault(key, List.of());
            Long tied = draft.tied();
            return tied == null
                    ? found
                    : found.stream()
                            .sorted(Comparator.comparing(one -> one.id() != tied))
                            .toList();
        }

        private Slot<V> of(Found found) {
            return byId.computeIfAbsent(found.id(), id -> {
                Slot<V> slot = new Slot<>(id);
                slot.externalId = found.externalId();
                slot.name = found.name();
                return slot;
            });
        }
    }

    /** Two different external ids are two records, whatever else they share. */
    private static boolean agrees(@Nullable String one, @Nullable String other) {
        return one == null || other == null || one.equals(other);
    }

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
}
