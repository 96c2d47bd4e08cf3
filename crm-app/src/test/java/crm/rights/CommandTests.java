package crm.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import crm.contacts.api.CompanyCommands;
import crm.contacts.api.CompanyRequest;
import crm.contacts.api.ContactCommands;
import crm.contacts.api.ContactRequest;
import crm.deals.api.DealRequest;
import crm.deals.api.EntryCommands;
import crm.deals.api.LeadRequest;
import crm.deals.api.PriceListCommands;
import crm.deals.api.PriceListRequest;
import crm.deals.api.ProductCommands;
import crm.deals.api.ProductRequest;
import crm.kernel.Action;
import crm.kernel.ActivityAction;
import crm.kernel.ExpectedVersion;
import crm.kernel.FieldAccess;
import crm.kernel.FieldRules;
import crm.kernel.Permissions;
import crm.kernel.ProblemException;
import crm.kernel.RecordAnswer;
import crm.kernel.RecordCommands;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Scope;
import crm.kernel.Viewer;
import crm.tasks.api.ProjectCommands;
import crm.tasks.api.ProjectRequest;
import crm.tasks.api.TagCommands;
import crm.tasks.api.TagRequest;
import crm.tasks.api.TaskCommands;
import crm.tasks.api.TaskRequest;
import crm.testing.http.AppTest;
import crm.testing.http.Person;
import crm.testing.http.RecordSamples;
import crm.testing.http.RunningApp;
import crm.users.api.Viewers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What other contexts and automation do to records is within the rights of the person they do it for, and is told of like everything. */
@AppTest
class CommandTests {

    private static final AtomicLong NAMES = new AtomicLong(System.nanoTime());
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Viewers viewers;

    @Autowired
    private ContactCommands contacts;

    @Autowired
    private CompanyCommands companies;

    @Autowired
    private ProductCommands products;

    @Autowired
    private PriceListCommands priceLists;

    @Autowired
    private ProjectCommands projects;

    @Autowired
    private TagCommands tags;

    @Autowired
    private TaskCommands tasks;

    @Autowired
    private EntryCommands entries;

    private Person owner;
    private Viewer all;
    private Viewer reading;
    private Viewer blind;

    /**
     * One kind: its commands, and what it may be asked to be.
     *
     * @param named the request for a record of this name, beside what another request says
     * @param ruled a field that a role can be kept from, and what would set it; null where there is none
     */
    private record Kind<R>(
            RecordType type,
            RecordCommands<R> commands,
            Named<R> named,
            @Nullable String ruled,
            String member) {}

    private interface Named<R> {
        R of(Map<String, Object> members);
    }

    @BeforeEach
    void somebodyWithAllRightsAndTheSameWithFewer() throws Exception {
        owner = RunningApp.of(context).owner();
        all = viewers.viewer(
                owner.get(RunningApp.of(context), "/api/v1/me").path("id").asLong(), null);
        blind = with(Map.of(), FieldRules.NONE);
        reading = with(
                kinds().collect(Collectors.toMap(Kind::type, kind -> Map.of(Action.READ, Scope.ALL))), FieldRules.NONE);
    }

    private Viewer with(Map<RecordType, Map<Action, Scope>> scopes, FieldRules fields) {
        return new Viewer(
                all.id(), all.name(), new Permissions(scopes, fields), Set.of(all.id()), all.zone(), all.language());
    }

    private Stream<Kind<?>> kinds() {
        return Stream.of(
                new Kind<>(RecordType.CONTACT, contacts, read(ContactRequest.class), "tags", "lastName"),
                new Kind<>(RecordType.COMPANY, companies, read(CompanyRequest.class), "tags", "name"),
                new Kind<>(RecordType.PRODUCT, products, read(ProductRequest.class), null, "name"),
                new Kind<>(RecordType.PRICE_LIST, priceLists, read(PriceListRequest.class), null, "name"),
                new Kind<>(RecordType.PROJECT, projects, read(ProjectRequest.class), null, "name"),
                new Kind<>(RecordType.TAG, tags, read(TagRequest.class), null, "name"),
                new Kind<>(RecordType.TASK, tasks, read(TaskRequest.class), null, "name"),
                new Kind<>(RecordType.LEAD, leads(), read(LeadRequest.class), "tags", "title"),
                new Kind<>(RecordType.DEAL, deals(), read(DealRequest.class), "tags", "title"));
    }

    private static <R> Named<R> read(Class<R> type) {
        return members -> JSON.convertValue(members, type);
    }

    private RecordCommands<LeadRequest> leads() {
        return new OfEntries<>(RecordType.LEAD) {
            @Override
            public RecordAnswer create(Viewer viewer, LeadRequest request) {
                return entries.create(viewer, request);
            }

            @Override
            public RecordAnswer change(
                    Viewer viewer, long id, @Nullable ExpectedVersion expected, UnaryOperator<LeadRequest> change) {
                return entries.changeLead(viewer, id, expected, change);
            }
        };
    }

    private RecordCommands<DealRequest> deals() {
        return new OfEntries<>(RecordType.DEAL) {
            @Override
            public RecordAnswer create(Viewer viewer, DealRequest request) {
                return entries.create(viewer, request);
            }

            @Override
            public RecordAnswer change(
                    Viewer viewer, long id, @Nullable ExpectedVersion expected, UnaryOperator<DealRequest> change) {
                return entries.changeDeal(viewer, id, expected, change);
            }
        };
    }

    private abstract class OfEntries<R> implements RecordCommands<R> {

        private final RecordType type;

        OfEntries(RecordType type) {
            this.type = type;
        }

        @Override
        public void delete(Viewer viewer, long id, @Nullable ExpectedVersion expected) {
            entries.delete(viewer, new RecordRef(type, id), expected);
        }

        @Override
        public RecordAnswer restore(Viewer viewer, long id, @Nullable ExpectedVersion expected) {
            return entries.restore(viewer, new RecordRef(type, id), expected);
        }
    }

    @Test
    void theCommandsOfEveryKindAreTriedHere() {
        assertThat(kinds().<Object>map(Kind::commands))
                .as("kinds() of this test")
                .containsAll(context.getBeansOfType(RecordCommands.class).values());
    }

    @TestFactory
    Stream<DynamicTest> whatIsDoneIsInTheHistory() {
        return each(this::livesAndIsToldOf);
    }

    private <R> void livesAndIsToldOf(Kind<R> kind) throws Exception {
        RecordAnswer made = kind.commands().create(all, kind.named().of(named(kind)));
        Map<String, Object> other = named(kind);
        RecordAnswer changed =
                kind.commands().change(all, made.id(), null, now -> kind.named().of(other));
        assertThat(changed.version()).isEqualTo(made.version() + 1);
        assertThat(changed.name()).contains(String.valueOf(other.get(kind.member())));
        kind.commands().delete(all, made.id(), new ExpectedVersion(changed.version()));
        RecordAnswer back = kind.commands().restore(all, made.id(), null);
        assertThat(back.name()).isEqualTo(changed.name());
        assertThat(historyOf(new RecordRef(kind.type(), made.id())))
                .containsExactly(
                        ActivityAction.RESTORED.name(),
                        ActivityAction.DELETED.name(),
                        ActivityAction.CHANGED.name(),
                        ActivityAction.CREATED.name());
    }

    @TestFactory
    Stream<DynamicTest> whatOneMayNotReadIsAbsent() {
        return each(kind -> refusedWith(404, blind, kind));
    }

    @TestFactory
    Stream<DynamicTest> whatOneMayOnlyReadIsForbidden() {
        return each(kind -> refusedWith(403, reading, kind));
    }

    private <R> void refusedWith(int status, Viewer viewer, Kind<R> kind) throws Exception {
        R request = kind.named().of(named(kind));
        long id = kind.commands().create(all, request).id();
        refused(403, () -> kind.commands().create(viewer, request));
        refused(status, () -> kind.commands().change(viewer, id, null, now -> request));
        refused(status, () -> kind.commands().delete(viewer, id, null));
        kind.commands().delete(all, id, null);
        refused(status, () -> kind.commands().restore(viewer, id, null));
        assertThat(historyOf(new RecordRef(kind.type(), id)))
                .containsExactly(ActivityAction.DELETED.name(), ActivityAction.CREATED.name());
    }

    @TestFactory
    Stream<DynamicTest> whatSomebodyElseHasChangedIsStale() {
        return each(this::refusesAnOldVersion);
    }

    private <R> void refusesAnOldVersion(Kind<R> kind) {
        long id = kind.commands().create(all, kind.named().of(named(kind))).id();
        ExpectedVersion old = new ExpectedVersion(7);
        refused(
                412,
                () -> kind.commands().change(all, id, old, now -> kind.named().of(named(kind))));
        refused(412, () -> kind.commands().delete(all, id, old));
        kind.commands().delete(all, id, null);
        refused(412, () -> kind.commands().restore(all, id, old));
    }

    @TestFactory
    Stream<DynamicTest> whatARoleIsKeptFromStaysAsItIs() {
        return kinds().filter(kind -> kind.ruled() != null)
                .map(kind -> dynamicTest(kind.type().name(), () -> keepsFromTheField(kind)));
    }

    private <R> void keepsFromTheField(Kind<R> kind) {
        String field = String.valueOf(kind.ruled());
        Viewer kept = with(
                all.permissions().scopes(), new FieldRules(Map.of(kind.type(), Map.of(field, FieldAccess.READ_ONLY))));
        Map<String, Object> withField = named(kind);
        withField.put(field, List.of("новий"));
        refused(403, () -> kind.commands().create(kept, kind.named().of(withField)));
        Map<String, Object> without = named(kind);
        long id = kind.commands().create(kept, kind.named().of(without)).id();
        refused(
                403,
                () -> kind.commands().change(kept, id, null, now -> kind.named().of(withField)));
        assertThat(kind.commands()
                        .change(kept, id, null, UnaryOperator.identity())
                        .version())
                .isZero();
    }

    @Test
    void requestsThatNobodyLookedAtAreLookedAt() {
        refused(422, () -> contacts.create(all, read(ContactRequest.class).of(Map.of())));
        refused(422, () -> companies.create(all, read(CompanyRequest.class).of(Map.of())));
        refused(
                422,
                () -> products.create(
                        all, read(ProductRequest.class).of(Map.of("article", " ", "name", "Без артикулу"))));
        refused(422, () -> entries.create(all, read(LeadRequest.class).of(Map.of("title", "я".repeat(256)))));
        long deal = entries.create(all, read(DealRequest.class).of(Map.of("title", "Коротка")))
                .id();
        refused(
                422,
                () -> entries.changeDeal(
                        all, deal, null, now -> read(DealRequest.class).of(Map.of("waybill", "1".repeat(101)))));
        refused(422, () -> entries.lose(all, new RecordRef(RecordType.DEAL, deal), " ", null));
    }

    @TestFactory
    Stream<DynamicTest> leadsAndDealsGoFromStageToStageWithinRights() {
        return Stream.of(RecordType.LEAD, RecordType.DEAL).map(type -> dynamicTest(type.name(), () -> goes(type)));
    }

    private void goes(RecordType type) throws Exception {
        long id = type == RecordType.LEAD
                ? entries.create(all, read(LeadRequest.class).of(Map.of("title", "Іде")))
                        .id()
                : entries.create(all, read(DealRequest.class).of(Map.of("title", "Іде")))
                        .id();
        RecordRef entry = new RecordRef(type, id);
        long next = secondStage(type);
        refused(404, () -> entries.move(blind, entry, next, null, null));
        refused(403, () -> entries.move(reading, entry, next, null, null));
        refused(412, () -> entries.move(all, entry, next, null, new ExpectedVersion(7)));
        refused(404, () -> entries.lose(blind, entry, "Дорого", null));
        refused(403, () -> entries.lose(reading, entry, "Дорого", null));
        entries.move(all, entry, next, null, new ExpectedVersion(0));
        entries.lose(all, entry, "Дорого", null);
        assertThat(historyOf(entry)).hasSize(3).endsWith(ActivityAction.CREATED.name());
    }

    private long secondStage(RecordType type) throws Exception {
        for (JsonNode funnel :
                owner.get(RunningApp.of(context), "/api/v1/funnels").path("items")) {
            if (funnel.path("kind").asString().equals(type.name())
                    && funnel.path("isDefault").asBoolean()) {
                return funnel.path("stages").get(1).path("id").asLong();
            }
        }
        throw new IllegalStateException("no funnel of " + type);
    }

    private interface Try {
        void of(Kind<?> kind) throws Exception;
    }

    private Stream<DynamicTest> each(Try trial) {
        return kinds().map(kind -> dynamicTest(kind.type().name(), () -> trial.of(kind)));
    }

    private static Map<String, Object> named(Kind<?> kind) {
        String name = "Команда " + NAMES.incrementAndGet();
        Map<String, Object> members = RecordSamples.of(kind.type()).body(name);
        members.put(kind.member(), name);
        return members;
    }

    /** The newest first. */
    private List<String> historyOf(RecordRef record) throws Exception {
        List<String> actions = new ArrayList<>();
        owner.get(RunningApp.of(context), "/api/v1/activity?record=" + record.text())
                .path("items")
                .forEach(line -> actions.add(line.path("action").asString()));
        return actions;
    }

    private static void refused(int status, ThrowingCallable attempt) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(attempt)
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(status));
    }
}
