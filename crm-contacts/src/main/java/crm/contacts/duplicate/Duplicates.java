package crm.contacts.duplicate;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import crm.contacts.contactpoint.ContactPointTables;
import crm.contacts.customer.CustomerColumns;
import crm.contacts.customer.CustomerRights;
import crm.contacts.duplicate.Duplicate.MatchedBy;
import crm.contacts.rules.Email;
import crm.kernel.PhoneNumber;
import crm.kernel.Viewer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.Select;
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
    private final CustomerRights rights;
    private final String region;

    Duplicates(DSLContext db, CustomerRights rights, @Value("${crm.region:UA}") String region) {
        this.db = db;
        this.rights = rights;
        this.region = region;
    }

    /** Where to look, and among what the viewer may see. */
    private record Place(CustomerColumns of, Condition among) {}

    /**
     * One statement; each record once, by its strongest match.
     *
     * @param withCode the condition that a record has a registry code
     */
    public List<Duplicate> find(
            Viewer viewer, CustomerColumns of, DuplicateQuery query, Function<String, Condition> withCode) {
        rights.requireSearch(viewer, of.type);
        Condition among = of.deletedAt.isNull().and(rights.visible(viewer, of.type, of.id, of.responsibleId));
        Place place = new Place(of, query.excludeId() == null ? among : among.and(of.id.ne(query.excludeId())));
        List<Select<Record4<Long, String, String, String>>> matches = new ArrayList<>();
        byCode(place, query, withCode).ifPresent(matches::add);
        byPhone(place, query).ifPresent(matches::add);
        byEmail(place, query).ifPresent(matches::add);
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
                                            new Duplicate.Found(of.type, id, row.get(1, String.class)),
                                            MatchedBy.valueOf(row.get(2, String.class)),
                                            row.get(3, String.class)));
                        }));
        return found.values().stream().limit(SHOWN).toList();
    }

    private static Optional<Select<Record4<Long, String, String, String>>> byCode(
            Place place, DuplicateQuery query, Function<String, Condition> withCode) {
        if (query.egrpou() == null) {
            return Optional.empty();
        }
        return Optional.of(select(
                        place.of().id,
                        place.of().called,
                        inline(MatchedBy.EGRPOU.name()).as(MATCHED_BY),
                        val(query.egrpou()).as(VALUE))
                .from(place.of().table)
                .where(place.among(), withCode.apply(query.egrpou())));
    }

    private Optional<Select<Record4<Long, String, String, String>>> byPhone(Place place, DuplicateQuery query) {
        String[] numbers = query.phone().stream()
                .flatMap(text -> PhoneNumber.parse(text, region).stream())
                .map(PhoneNumber::written)
                .toArray(String[]::new);
        if (numbers.length == 0) {
            return Optional.empty();
        }
        ContactPointTables reach = place.of().reach;
        return Optional.of(select(
                        place.of().id,
                        place.of().called,
                        inline(MatchedBy.PHONE.name()).as(MATCHED_BY),
                        reach.phoneNumber.as(VALUE))
                .from(place.of().table)
                .join(reach.phone)
                .on(reach.phoneOwner.eq(place.of().id))
                .where(place.among(), reach.phoneNumber.eq(any(numbers))));
    }

    private static Optional<Select<Record4<Long, String, String, String>>> byEmail(Place place, DuplicateQuery query) {
        if (query.email().isEmpty()) {
            return Optional.empty();
        }
        ContactPointTables reach = place.of().reach;
        String[] keys = query.email().stream().map(Email::key).toArray(String[]::new);
        return Optional.of(select(
                        place.of().id,
                        place.of().called,
                        inline(MatchedBy.EMAIL.name()).as(MATCHED_BY),
                        reach.emailAddress.as(VALUE))
                .from(place.of().table)
                .join(reach.email)
                .on(reach.emailOwner.eq(place.of().id))
                .where(place.among(), reach.emailKey.eq(any(keys))));
    }
}
