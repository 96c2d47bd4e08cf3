package crm.data.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.data.Period;
import crm.data.PersonIds;
import crm.data.SortColumn;
import crm.kernel.ActivityAction;
import crm.kernel.Catalogue;
import crm.kernel.FieldAccess;
import crm.kernel.FieldError;
import crm.kernel.FieldRules;
import crm.kernel.FieldsOf;
import crm.kernel.Permissions;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.ResolvableType;

class StoredQueryTests {

    private static final Instant NOON = Instant.parse("2026-05-04T09:00:00Z");
    private static final Catalogue<ActivityAction> ACTIONS =
            new Catalogue<>(ActivityAction.class, List.of(new ActivityAction("PRAISED")));
    private static final Viewer PERSON = person(FieldRules.NONE);

    private final ListQueries queries = new ListQueries(new FilterReader(
            Clock.fixed(NOON, ZoneOffset.UTC),
            new StaticListableBeanFactory(Map.of("actions", ACTIONS))
                    .getBeanProvider(ResolvableType.forClass(Catalogue.class))));

    @FieldsOf(RecordType.DEAL)
    record DealFilter(
            @Nullable String q,
            List<RecordRef> record,
            PersonIds responsible,
            @Nullable BigDecimal amount,
            Period created,
            List<ActivityAction> action) {}

    @FieldsOf(RecordType.DEAL)
    enum DealSort implements SortColumn {
        CREATED_AT,
        AMOUNT;

        @Override
        public Field<?> field() {
            return DSL.field(DSL.name(name()), SQLDataType.BIGINT);
        }
    }

    @Test
    void anAddressThatWasKeptAsksForTheSameAsTheRequestItWasKeptOf() {
        var kept = StoredQuery.parse("?q=%D1%87%D0%B0%D0%B9+%26&record=DEAL%3A7&record=DEAL:8&responsible=me"
                + "&amount=7.50&created=today&action=PRAISED&sort=-amount,createdAt");
        Map<String, String[]> request = new LinkedHashMap<>();
        request.put("q", new String[] {"чай &"});
        request.put("record", new String[] {"DEAL:7", "DEAL:8"});
        request.put("responsible", new String[] {"me"});
        request.put("amount", new String[] {"7.50"});
        request.put("created", new String[] {"today"});
        request.put("action", new String[] {"PRAISED"});
        request.put("sort", new String[] {"-amount,createdAt"});

        var read = read(kept, PERSON);
        assertThat(read.filter()).isEqualTo(queries.filter(DealFilter.class, request::get, () -> PERSON));
        assertThat(read.page(50, null, false))
                .isEqualTo(queries.page(DealSort.class, "-createdAt", request::get, () -> PERSON));
        assertThat(read.filter().responsible().ids()).containsExactly(PERSON.id());
        assertThat(read.filter().created().from()).isEqualTo(Instant.parse("2026-05-03T21:00:00Z"));
    }

    @Test
    void aBodyAsksForTheSameAsAnAddress() {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("record", List.of("DEAL:7", "DEAL:8"));
        body.put("amount", 7.5);
        assertThat(StoredQuery.of(body, "-amount", "filter"))
                .isEqualTo(StoredQuery.parse("record=DEAL:7&record=DEAL:8&amount=7.5&sort=-amount"));
    }

    @Test
    void whatHasNoOrderIsReadInTheUsualOne() {
        assertThat(read(StoredQuery.parse(""), PERSON).sort())
                .isEqualTo(read(StoredQuery.parse("sort=-createdAt"), PERSON).sort());
        assertThat(StoredQuery.of(null, " ", "filter").orderedBy("-createdAt").sort())
                .isEqualTo("-createdAt");
    }

    @Test
    void whatTheListDoesNotKnowAndWhatCannotBeReadIsNamedWithinTheBody() {
        refused(StoredQuery.parse("colour=red&stage=1"), 400, "filter.colour", "filter.stage");
        refused(StoredQuery.parse("amount=much"), 400, "filter.amount");
        refused(StoredQuery.parse("action=BLAMED"), 400, "filter.action");
        refused(StoredQuery.parse("q="), 400, "filter.q");
        refused(StoredQuery.parse("sort=colour"), 400, "sort");
        Map<String, @Nullable Object> nothing = new LinkedHashMap<>();
        nothing.put("q", null);
        assertThatThrownBy(() -> StoredQuery.of(nothing, null, "filter"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.errors())
                                .containsExactly(FieldError.of("filter.q", "parameter-empty")));
    }

    @Test
    void nobodyFindsOutWhatIsHiddenFromThemByWhatWasKept() {
        Viewer kept = person(new FieldRules(Map.of(RecordType.DEAL, Map.of("amount", FieldAccess.HIDDEN))));
        for (String query : List.of("amount=7", "sort=amount")) {
            assertThatThrownBy(() -> read(StoredQuery.parse(query), kept))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refusal -> assertThat(refusal.code()).isEqualTo("field-hidden"));
        }
    }

    private void refused(StoredQuery query, int status, String... fields) {
        assertThatThrownBy(() -> read(query, PERSON)).isInstanceOfSatisfying(ProblemException.class, refusal -> {
            assertThat(refusal.status()).isEqualTo(status);
            assertThat(refusal.errors())
                    .extracting(FieldError::field)
                    .containsExactlyInAnyOrderElementsOf(Arrays.asList(fields));
        });
    }

    private ListQuery<DealFilter, DealSort> read(StoredQuery query, Viewer viewer) {
        return queries.read(DealFilter.class, DealSort.class, "-createdAt", query, viewer, "filter");
    }

    private static Viewer person(FieldRules fields) {
        return new Viewer(
                9, "Оля", new Permissions(Map.of(), fields), Set.of(9L), ZoneId.of("Europe/Kyiv"), Locale.of("uk"));
    }
}
