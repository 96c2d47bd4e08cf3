package crm.contacts.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.assertArg;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import crm.contacts.ContactsTest;
import crm.contacts.Patch;
import crm.contacts.Viewers;
import crm.contacts.api.ContactChanged;
import crm.contacts.api.ContactCreated;
import crm.contacts.api.ContactDeleted;
import crm.contacts.api.ContactDirectory;
import crm.contacts.api.ContactRestored;
import crm.contacts.duplicate.Duplicate;
import crm.contacts.duplicate.DuplicateQuery;
import crm.data.ListRequest;
import crm.kernel.Action;
import crm.kernel.ActivityAction;
import crm.kernel.ExpectedVersion;
import crm.kernel.FieldChange;
import crm.kernel.FieldError;
import crm.kernel.PhoneNumber;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.RecordsChanged.Cause;
import crm.kernel.Ref;
import crm.kernel.Scope;
import crm.kernel.StaleVersionException;
import crm.kernel.Viewer;
import crm.testing.StatementCounter;
import crm.users.api.Accounts;
import crm.users.api.AccountsAccountBuilder;
import crm.users.api.PersonDeactivated;
import crm.users.api.RecordHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.event.ApplicationEvents;

@ContactsTest
class ContactTests {

    private static final AtomicLong PEOPLE = new AtomicLong(1_000);
    private static final AtomicLong PHONES = new AtomicLong(2_000_000);

    @Autowired
    private ContactReader reader;

    @Autowired
    private ContactExport export;

    @Autowired
    private ContactService service;

    @Autowired
    private ContactRecords records;

    @Autowired
    private ContactDirectory directory;

    @Autowired
    private Accounts accounts;

    @Autowired
    private RecordHistory history;

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private ApplicationEvents events;

    /** Everybody is new, so that tests do not see each other's contacts. */
    private final long me = PEOPLE.incrementAndGet();

    private final long colleague = PEOPLE.incrementAndGet();
    private final long stranger = PEOPLE.incrementAndGet();
    private final Viewer own = Viewers.with(Scope.OWN, me);
    private final Viewer group = Viewers.with(Scope.GROUP, me, colleague);
    private final Viewer everything = Viewers.with(Scope.ALL, me);

    @Test
    void createsWhatWasAskedFor() {
        ContactAnswer card = service.create(own, Contacts.withEmail("Шевченко", "Olena@Example.com"));

        assertThat(reader.card(own, card.id())).isEqualTo(card);
        assertThat(card.item().name()).isEqualTo("Шевченко Олена");
        assertThat(card.item().emails()).singleElement().satisfies(email -> {
            assertThat(email.address()).isEqualTo("Olena@Example.com");
            assertThat(email.main()).isTrue();
        });
        assertThat(card.item().responsible()).isEqualTo(new Ref(me, "Person " + me));
        assertThat(card.comment()).isEqualTo("Коментар");
        assertThat(card.version()).isZero();
        assertThat(events.stream(ContactCreated.class)).singleElement().satisfies(event -> {
            assertThat(event.subject()).isEqualTo(new RecordRef(RecordType.CONTACT, card.id()));
            assertThat(event.subjectName()).isEqualTo("Шевченко Олена");
            assertThat(event.responsibleId()).isEqualTo(me);
            assertThat(event.actorId()).isEqualTo(me);
        });
    }

    @Test
    void refusesWhatIsInvalidAndWritesNothing() {
        assertThatThrownBy(() -> service.create(own, Contacts.named("Шевченко", "123")))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.status()).isEqualTo(422);
                    assertThat(e.errors()).containsExactly(FieldError.of("phones[0].number", "phone-unreadable"));
                });
        assertThat(reader.list(own, Contacts.ALL, Contacts.page(10)).items()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Scope.class)
    void showsEachScopeItsContacts(Scope scope) {
        ContactAnswer mine = service.create(everything, Contacts.named("Мій"));
        ContactAnswer colleagues = created(colleague);
        ContactAnswer strangers = created(stranger);
        Viewer viewer = Viewers.with(scope, me, colleague);
        List<ContactAnswer> visible = switch (scope) {
            case NONE -> List.of();
            case OWN -> List.of(mine);
            case GROUP -> List.of(mine, colleagues);
            case ALL -> List.of(mine, colleagues, strangers);
        };

        for (ContactAnswer card : List.of(mine, colleagues, strangers)) {
            RecordRef ref = new RecordRef(RecordType.CONTACT, card.id());
            assertThat(records.allowed(viewer, Action.READ, List.of(ref))).containsEntry(ref, visible.contains(card));
            if (visible.contains(card)) {
                assertThat(reader.card(viewer, card.id())).isEqualTo(card);
            } else {
                assertProblem(404, () -> reader.card(viewer, card.id()));
                assertProblem(404, () -> rename(viewer, card));
                assertProblem(404, () -> delete(viewer, card));
            }
        }
        if (scope == Scope.NONE) {
            assertProblem(403, () -> reader.list(viewer, Contacts.ALL, Contacts.page(10)));
        } else {
            List<Long> listed = reader.list(viewer, Contacts.ALL, Contacts.page(3)).items().stream()
                    .map(ContactItem::id)
                    .toList();
            assertThat(listed)
                    .isEqualTo(
                            visible.reversed().stream().map(ContactAnswer::id).toList());
        }
    }

    @Test
    void refusesActionsThatTheRoleDoesNotGiveAndChangesNothing() {
        ContactAnswer card = service.create(everything, Contacts.named("Читанка"));
        Viewer onlyReads = Viewers.of(me, Map.of(Action.READ, Scope.ALL));
        assertProblem(403, () -> service.create(onlyReads, Contacts.named("Зайва")));
        assertProblem(403, () -> rename(onlyReads, card));
        assertProblem(403, () -> delete(onlyReads, card));
        assertThat(reader.card(everything, card.id())).isEqualTo(card);
    }

    @Test
    void givesContactsOnlyToPeopleWithinReachOfTheRightToAssign() {
        active(colleague);
        active(stranger);
        ContactAnswer given = service.create(group, Contacts.request("Дана", colleague, List.of()));
        assertThat(given.item().responsible()).isEqualTo(new Ref(colleague, "Person " + colleague));
        assertProblem(403, () -> service.create(group, Contacts.request("Дана", stranger, List.of())));
        assertProblem(422, () -> service.create(everything, Contacts.request("Дана", 999_999L, List.of())));
        ContactAnswer mine = service.create(own, Contacts.named("Моя"));
        assertProblem(403, () -> giveTo(own, mine, colleague));

        ContactAnswer passed = giveTo(group, mine, colleague);

        assertThat(passed.version()).isEqualTo(mine.version() + 1);
        assertThat(events.stream(ContactChanged.class)).singleElement().satisfies(event -> {
            assertThat(event.action()).isEqualTo(ActivityAction.ASSIGNED);
            assertThat(event.changes())
                    .containsExactly(new FieldChange(
                            "responsible", new Ref(me, "Person " + me), new Ref(colleague, "Person " + colleague)));
        });
    }

    @Test
    void changesOnlyWithThePresentVersion() {
        ContactAnswer card = service.create(own, Contacts.named("Перша", phone()));
        ContactAnswer second = rename(own, card);
        assertThat(second.version()).isEqualTo(1);
        assertThat(second.item().phones()).isEqualTo(card.item().phones());
        assertThat(second.item().name()).isEqualTo("Інша Олена");
        assertThatThrownBy(() -> rename(own, card))
                .isInstanceOfSatisfying(
                        StaleVersionException.class,
                        e -> assertThat(e.current()).isEqualTo(second));
    }

    @Test
    void leavesAContactAloneWhenNothingChanges() {
        ContactAnswer card = service.create(own, Contacts.named("Стала", phone()));
        ContactAnswer same = service.change(own, card.id(), new ExpectedVersion(0), new Patch<>(now -> now));
        assertThat(same).isEqualTo(card);
        assertThat(events.stream(ContactChanged.class)).isEmpty();
    }

    @Test
    void letsOneOfTwoSimultaneousChangesWin() throws Exception {
        ContactAnswer card = service.create(own, Contacts.named("Спірна"));
        Callable<Object> change = () -> {
            try {
                return rename(own, card);
            } catch (StaleVersionException e) {
                return e;
            }
        };
        List<Object> outcomes = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (Future<Object> outcome : threads.invokeAll(List.of(change, change))) {
                outcomes.add(outcome.get());
            }
        }
        assertThat(outcomes).hasAtLeastOneElementOfType(ContactAnswer.class);
        assertThat(outcomes).hasAtLeastOneElementOfType(StaleVersionException.class);
        assertThat(reader.card(own, card.id()).version()).isEqualTo(1);
    }

    @Test
    void keepsDeletedContactsInTheBinUntilTheyAreRestored() {
        String phone = phone();
        ContactAnswer card = service.create(own, Contacts.named("Кошикова", phone));
        delete(own, card);
        assertProblem(404, () -> reader.card(own, card.id()));
        assertThat(reader.list(own, Contacts.ALL, Contacts.page(10)).items()).isEmpty();
        assertThat(reader.list(own, Contacts.filter(null, true), Contacts.page(10))
                        .items())
                .extracting(ContactItem::version)
                .containsExactly(1L);
        assertThat(reader.list(own, Contacts.filter("кошик", true), Contacts.page(10))
                        .items())
                .hasSize(1);
        assertProblem(404, () -> rename(own, card));

        ContactAnswer restored = service.restore(own, card.id(), new ExpectedVersion(1));

        assertThat(restored.version()).isEqualTo(2);
        assertThat(restored.item().phones()).isEqualTo(card.item().phones());
        assertThat(reader.card(own, card.id())).isEqualTo(restored);
        assertThat(events.stream(ContactDeleted.class)).hasSize(1);
        assertThat(events.stream(ContactRestored.class)).hasSize(1);
    }

    @Test
    void findsByAnyPartOfNamePhoneAndAddress() {
        String phone = "067 " + PHONES.incrementAndGet();
        ContactAnswer card = service.create(own, Contacts.named("Дем’яненко", phone));
        service.create(own, Contacts.withEmail("Інша", "someone.else@example.com"));
        String end = phone.substring(phone.length() - 7);
        for (String q : List.of("ДЕМ'ЯН", "олена дем", "м", "дем", phone, "+38 (067)" + end, end.substring(0, 5))) {
            assertThat(reader.list(own, Contacts.filter(q, false), Contacts.page(10))
                            .items())
                    .as(q)
                    .extracting(ContactItem::id)
                    .contains(card.id());
        }
        assertThat(reader.list(own, Contacts.filter("SOMEONE.else@", false), Contacts.page(10))
                        .items())
                .hasSize(1);
        assertThat(reader.list(own, Contacts.filter("д%м", false), Contacts.page(10))
                        .items())
                .isEmpty();
        assertThat(reader.list(own, Contacts.filter("%", false), Contacts.page(10))
                        .items())
                .isEmpty();
    }

    @Test
    void sortsAsAUkrainianDictionaryDoesAndPagesWithoutGaps() {
        List<String> dictionary = List.of(
                "Авраменко", "Ґалаґан", "Дячук", "Євтушенко", "Жук", "Зоря", "Ивко", "Іваненко", "Їжак", "Ющенко");
        dictionary.reversed().forEach(name -> service.create(own, Contacts.named(name)));
        List<String> read = new ArrayList<>();
        String cursor = null;
        do {
            var page = reader.list(own, Contacts.ALL, Contacts.page(3, ContactSort.NAME, false, cursor));
            page.items().forEach(item -> read.add(item.name().split(" ")[0]));
            cursor = page.next();
        } while (cursor != null);
        assertThat(read).isEqualTo(dictionary);
    }

    @Test
    void aJobTitleIsKeptWithoutBlanksAroundItAndABlankOneIsNone() {
        ContactAnswer card = service.create(own, Contacts.titled(Contacts.named("Посадова"), "  Головний бухгалтер "));
        assertThat(card.item().jobTitle()).isEqualTo("Головний бухгалтер");
        assertThat(reader.card(own, card.id())).isEqualTo(card);

        ContactAnswer without = titled(card, "   ");

        assertThat(without.item().jobTitle()).isNull();
        assertThat(reader.card(own, card.id())).isEqualTo(without);
        assertThat(events.stream(ContactChanged.class))
                .singleElement()
                .satisfies(event -> assertThat(event.changes())
                        .containsExactly(new FieldChange("jobTitle", "Головний бухгалтер", null)));
        assertThat(titled(without, null)).isEqualTo(without);
    }

    @Test
    void aJobTitleHasAtMostAHundredCharacters() {
        String longest = "я".repeat(100);
        assertThat(service.create(own, Contacts.titled(Contacts.named("Довга"), longest))
                        .item()
                        .jobTitle())
                .isEqualTo(longest);
        assertThatThrownBy(() -> service.create(own, Contacts.titled(Contacts.named("Задовга"), longest + "я")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.errors()).containsExactly(FieldError.of("jobTitle", "too-long", 100)));
    }

    @Test
    void findsNarrowsAndSortsByJobTitle() {
        ContactAnswer engineer = service.create(own, Contacts.titled(Contacts.named("Третя"), "Інженер"));
        ContactAnswer director = service.create(own, Contacts.titled(Contacts.named("Друга"), "Директор"));
        ContactAnswer nobody = service.create(own, Contacts.named("Перша"));

        assertThat(listed(Contacts.filter("ДИРЕКТ", false), Contacts.page(10))).containsExactly(director.id());
        assertThat(listed(Contacts.ofJobTitles("Інженер", "Лікар"), Contacts.page(10)))
                .containsExactly(engineer.id());
        assertThat(listed(Contacts.ofJobTitles("інженер"), Contacts.page(10))).isEmpty();
        List<Long> ordered = new ArrayList<>();
        String cursor = null;
        do {
            var page = reader.list(own, Contacts.ALL, Contacts.page(1, ContactSort.JOB_TITLE, false, cursor));
            page.items().forEach(item -> ordered.add(item.id()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(ordered).containsExactly(nobody.id(), director.id(), engineer.id());
        titled(director, "Комерційна директорка");
        assertThat(listed(Contacts.filter("комерц", false), Contacts.page(10))).containsExactly(director.id());
    }

    @Test
    void readsAListWithTheSameStatementsWhateverItsLength() throws Exception {
        for (int i = 0; i < 30; i++) {
            service.create(own, Contacts.named("Список", phone(), phone()));
        }
        assertThat(StatementCounter.during(() -> reader.list(own, Contacts.ALL, Contacts.page(2))))
                .hasSize(3);
        assertThat(StatementCounter.during(() -> reader.list(own, Contacts.ALL, Contacts.page(30))))
                .hasSize(3);
        assertThat(StatementCounter.during(() -> reader.list(own, Contacts.filter("спис", false), Contacts.page(30))))
                .hasSize(4);
        assertThat(StatementCounter.during(() -> export.read(own, Contacts.ALL, Contacts.page(2))))
                .hasSize(3);
        assertThat(StatementCounter.during(() -> export.read(own, Contacts.ALL, Contacts.page(30))))
                .hasSize(3);
    }

    @Test
    void readsACardAndWritesAChangeWithFewStatements() throws Exception {
        ContactAnswer card = service.create(own, Contacts.named("Картка", phone()));
        assertThat(StatementCounter.during(() -> reader.card(own, card.id()))).hasSize(3);
        assertThat(StatementCounter.during(() -> rename(own, card))).hasSize(4);
        service.create(own, Contacts.named("Прогрів"));
        assertThat(StatementCounter.during(() -> service.create(own, Contacts.named("Нова", phone()))).stream()
                        .filter(statement -> !statement.contains("nextval")))
                .hasSize(2);
    }

    @Test
    void findsLikelyDuplicatesAmongVisibleContacts() {
        String phone = phone();
        ContactAnswer mine = service.create(own, Contacts.named("Подвійна", phone));
        ContactAnswer byEmail = service.create(own, Contacts.withEmail("Поштова", "dup" + me + "@example.com"));
        service.create(Viewers.with(Scope.ALL, stranger), Contacts.named("Чужа", phone));

        List<Duplicate> found = reader.duplicates(
                own, new DuplicateQuery(List.of(phone, "сміття"), List.of("DUP" + me + "@example.com"), null, null));

        assertThat(found).extracting(duplicate -> duplicate.record().id()).containsExactly(mine.id(), byEmail.id());
        assertThat(found)
                .extracting(Duplicate::matchedBy)
                .containsExactly(Duplicate.MatchedBy.PHONE, Duplicate.MatchedBy.EMAIL);
        assertThat(reader.duplicates(own, new DuplicateQuery(List.of(phone), List.of(), null, mine.id())))
                .isEmpty();
    }

    @Test
    void answersOtherContextsInBatches() throws Exception {
        String phone = phone();
        PhoneNumber number = PhoneNumber.parse(phone, "UA").orElseThrow();
        Ref created = directory.create(own, Contacts.named("Довідкова", phone));
        assertThat(directory.byPhone(own, List.of(number))).isEqualTo(Map.of(number, List.of(created)));
        assertThat(directory.byPhone(Viewers.with(Scope.OWN, stranger), List.of(number)))
                .isEmpty();
        assertThat(directory.labels(List.of(created.id(), 987_654_321L)).values())
                .singleElement()
                .satisfies(label -> {
                    assertThat(label.name()).isEqualTo("Довідкова Олена");
                    assertThat(label.phones()).containsExactly(number);
                    assertThat(label.responsibleId()).isEqualTo(me);
                    assertThat(label.deleted()).isFalse();
                });
        assertThat(StatementCounter.during(() -> directory.labels(List.of(created.id()))))
                .hasSize(1);
    }

    @Test
    void handsEverythingOverWhenAPersonLeaves() {
        ContactAnswer card = service.create(own, Contacts.named("Спадкова"));
        publisher.publishEvent(new PersonDeactivated(me, "Person " + me, colleague, 1L, Instant.now(), List.of()));
        Viewer heir = Viewers.with(Scope.OWN, colleague);
        assertThat(reader.card(heir, card.id()).version()).isEqualTo(1);
        verify(history)
                .append(
                        assertArg(rows -> assertThat(rows).singleElement().satisfies(event -> {
                            assertThat(event.subject().id()).isEqualTo(card.id());
                            assertThat(event.action()).isEqualTo(ActivityAction.ASSIGNED);
                            assertThat(event.responsibleId()).isEqualTo(colleague);
                        })),
                        eq(Cause.HAND_OVER));
    }

    private ContactAnswer created(long person) {
        return service.create(Viewers.with(Scope.ALL, person), Contacts.named("Хтось"));
    }

    private ContactAnswer rename(Viewer viewer, ContactAnswer card) {
        return service.change(
                viewer,
                card.id(),
                new ExpectedVersion(card.version()),
                new Patch<>(now -> Contacts.renamed(now, "Інша")));
    }

    private ContactAnswer titled(ContactAnswer card, @Nullable String jobTitle) {
        return service.change(
                own,
                card.id(),
                new ExpectedVersion(card.version()),
                new Patch<>(now -> Contacts.titled(now, jobTitle)));
    }

    private List<Long> listed(ContactFilter filter, ListRequest<ContactSort> page) {
        return reader.list(own, filter, page).items().stream()
                .map(ContactItem::id)
                .toList();
    }

    private ContactAnswer giveTo(Viewer viewer, ContactAnswer card, long person) {
        return service.change(
                viewer,
                card.id(),
                new ExpectedVersion(card.version()),
                new Patch<>(now -> Contacts.givenTo(now, person)));
    }

    private void delete(Viewer viewer, ContactAnswer card) {
        service.delete(viewer, card.id(), new ExpectedVersion(card.version()));
    }

    private void active(long person) {
        when(accounts.byId(person))
                .thenReturn(Optional.of(AccountsAccountBuilder.builder()
                        .id(person)
                        .email("p@example.com")
                        .name("P")
                        .language("uk")
                        .timeZone("Europe/Kyiv")
                        .passwordHash("")
                        .securityVersion(0)
                        .active(true)
                        .build()));
    }

    private static String phone() {
        return "050 " + PHONES.incrementAndGet();
    }

    private static void assertProblem(int status, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.status()).isEqualTo(status));
    }
}
