package crm.contacts.duplicate;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import crm.contacts.duplicate.Duplicate.MatchedBy;
import crm.contacts.reach.ReachTables;
import crm.contacts.rules.Email;
import crm.kernel.PhoneNumber;
import crm.kernel.RecordType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.Table;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Looks for records with a phone, e-mail address or registry code that is being entered; what cannot be read matches nothing. */
@Component
public class Duplicates {

    private static final int SHOWN = 10;
    private static final int MATCHES = 50;
    private static final String MATCHED_BY = "matched_by";
    private static final String VALUE = "value";

    private final DSLContext db;
    private final String region;

    Duplicates(DSLContext db, @Value("${crm.region:UA}") String region) {
        this.db = db;
        this.region = region;
    }

    /**
     * Where to look.
     *
     * @param among what the viewer may see
     * @param withCode the condition that a record has the registry code in question
     */
    public record Place(
            RecordType type,
            Table<?> records,
            Field<Long> id,
            Field<String> name,
            Condition among,
            ReachTables reach,
            Condition withCode) {}

    /** One statement; each record once, by its strongest match. */
    public List<Duplicate> find(Place place, DuplicateQuery query) {
        Condition among = query.excludeId() == null
                ? place.among()
                : place.among().and(place.id().ne(query.excludeId()));
        List<Select<Record4<Long, String, String, String>>> matches = new ArrayList<>();
        byCode(place, among, query).ifPresent(matches::add);
        byPhone(place, among, query).ifPresent(matches::add);
        byEmail(place, among, query).ifPresent(matches::add);
        Map<Long, Duplicate> found = new LinkedHashMap<>();
        matches.stream()
                .reduce(Select::unionAll)
                .ifPresent(all -> db.selectFrom(all.asTable("match"))
                        .limit(inline(MATCHES))
                        .forEach(row -> {
                            Long id = row.get(0, Long.class);
                            found.putIfAbsent(
                                    id,
                                    new Duplicate(
                                            new Duplicate.Found(place.type(), id, row.get(1, String.class)),
                                            MatchedBy.valueOf(row.get(2, String.class)),
                                            row.get(3, String.class)));
                        }));
        return found.values().stream().limit(SHOWN).toList();
    }

    private static Optional<Select<Record4<Long, String, String, String>>> byCode(
            Place place, Condition among, DuplicateQuery query) {
        if (query.egrpou() == null) {
            return Optional.empty();
        }
        return Optional.of(select(
                        place.id(),
                        place.name(),
                        inline(MatchedBy.EGRPOU.name()).as(MATCHED_BY),
                        val(query.egrpou()).as(VALUE))
                .from(place.records())
                .where(among, place.withCode()));
    }

    private Optional<Select<Record4<Long, String, String, String>>> byPhone(
            Place place, Condition among, DuplicateQuery query) {
        String[] numbers = query.phone().stream()
                .flatMap(text -> PhoneNumber.parse(text, region).stream())
                .map(PhoneNumber::written)
                .toArray(String[]::new);
        if (numbers.length == 0) {
            return Optional.empty();
        }
        ReachTables reach = place.reach();
        return Optional.of(select(
                        place.id(),
                        place.name(),
                        inline(MatchedBy.PHONE.name()).as(MATCHED_BY),
                        reach.phoneNumber.as(VALUE))
                .from(place.records())
                .join(reach.phone)
                .on(reach.phoneOwner.eq(place.id()))
                .where(among, reach.phoneNumber.eq(any(numbers))));
    }

    private static Optional<Select<Record4<Long, String, String, String>>> byEmail(
            Place place, Condition among, DuplicateQuery query) {
        if (query.email().isEmpty()) {
            return Optional.empty();
        }
        ReachTables reach = place.reach();
        String[] keys = query.email().stream().map(Email::key).toArray(String[]::new);
        return Optional.of(select(
                        place.id(),
                        place.name(),
                        inline(MatchedBy.EMAIL.name()).as(MATCHED_BY),
                        reach.emailAddress.as(VALUE))
                .from(place.records())
                .join(reach.email)
                .on(reach.emailOwner.eq(place.id()))
                .where(among, reach.emailKey.eq(any(keys))));
    }
}
