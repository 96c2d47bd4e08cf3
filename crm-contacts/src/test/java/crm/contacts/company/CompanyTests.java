package crm.contacts.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.contacts.ContactsTest;
import crm.contacts.Patch;
import crm.contacts.Viewers;
import crm.contacts.api.CompanyChanged;
import crm.contacts.api.CompanyRequest;
import crm.contacts.api.CompanyRequestBuilder;
import crm.contacts.api.ContactDirectory;
import crm.contacts.api.ContactRequest;
import crm.contacts.api.ContactRequestBuilder;
import crm.contacts.duplicate.Duplicate;
import crm.contacts.duplicate.DuplicateQuery;
import crm.data.ListRequest;
import crm.data.Period;
import crm.data.PersonIds;
import crm.data.SortOrder;
import crm.kernel.Action;
import crm.kernel.ExpectedVersion;
import crm.kernel.FieldChange;
import crm.kernel.FieldError;
import crm.kernel.ProblemException;
import crm.kernel.Ref;
import crm.kernel.Scope;
import crm.kernel.StaleVersionException;
import crm.kernel.Viewer;
import crm.testing.StatementCounter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;

@ContactsTest
class CompanyTests {

    private static final AtomicLong PEOPLE = new AtomicLong(500_000);

    @Autowired
    private CompanyReader reader;

    @Autowired
    private CompanyService service;

    @Autowired
    private ContactDirectory contacts;

    @Autowired
    private ApplicationEvents events;

    private final long me = PEOPLE.incrementAndGet();
    private final Viewer own = Viewers.with(Scope.OWN, me);
    private final Viewer other = Viewers.with(Scope.OWN, PEOPLE.incrementAndGet());

    @Test
    void createsWhatWasAskedFor() {
        Ref person = contacts.create(own, contact("Директорка", List.of()));
        CompanyAnswer company = service.create(own, company("ТОВ «Ромашка»", "14360570", person.id()));
        assertThat(reader.card(own, company.id())).isEqualTo(company);
        assertThat(company.item().mainContact()).isEqualTo(person);
        assertThat(company.item().contacts()).containsExactly(person);
        assertProblem(404, () -> reader.card(other, company.id()));
    }

    @Test
    void refusesWrongCodesAndMissingNames() {
        assertThatThrownBy(() -> service.create(own, company(" ", "14360571", null)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.errors())
                                .containsExactlyInAnyOrder(
                                        FieldError.of("name", "required"), FieldError.of("egrpou", "egrpou-invalid")));
    }

    @Test
    void changesTheMainContactAndKeepsItsHistory() {
        CompanyAnswer company = service.create(own, company("ТОВ «Люди»", null, null));
        Ref first = contacts.create(own, contact("Перша", List.of(company.id())));
        Ref second = contacts.create(own, contact("Друга", List.of(company.id())));
        CompanyAnswer now = setMain(own, reader.card(own, company.id()), first.id());
        now = setMain(own, now, second.id());
        assertThat(now.item().mainContact()).isEqualTo(second);
        assertThat(now.item().contacts()).containsExactly(second, first);
        assertThat(now.version()).isEqualTo(2);
        now = setMain(own, now, null);
        assertThat(now.item().mainContact()).isNull();
        assertThat(now.item().contacts()).containsExactly(first, second);
        assertThat(events.stream(CompanyChanged.class).toList().get(1).changes())
                .containsExactly(new FieldChange("mainContact", first, second));
    }

    @Test
    void linksOnlyWhatOneMayEditOnBothEnds() {
        CompanyAnswer foreign = service.create(other, company("Чужа", null, null));
        Ref stranger = contacts.create(other, contact("Чужий", List.of()));
        assertThatThrownBy(() -> contacts.create(own, contact("Моя", List.of(foreign.id()))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.errors()).containsExactly(FieldError.of("companyIds[0]", "unknown-record")));
        assertProblem(422, () -> service.create(own, company("Моя", null, stranger.id())));
        Viewer seesAll =
                Viewers.of(me, Map.of(Action.READ, Scope.ALL, Action.CREATE, Scope.ALL, Action.EDIT, Scope.OWN));
        assertProblem(403, () -> contacts.create(seesAll, contact("Моя", List.of(foreign.id()))));
        assertProblem(403, () -> service.create(seesAll, company("Моя", null, stranger.id())));
        assertThat(reader.card(other, foreign.id())).isEqualTo(foreign);
    }

    @Test
    void changesAndDeletesOnlyWithThePresentVersion() {
        CompanyAnswer company = service.create(own, company("ТОВ «Версія»", null, null));
        CompanyAnswer now = setMain(
                own, company, contacts.create(own, contact("Хтось", List.of())).id());
        assertThatThrownBy(() -> setMain(own, company, null)).isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> service.delete(own, company.id(), new ExpectedVersion(0)))
                .isInstanceOf(StaleVersionException.class);
        service.delete(own, company.id(), new ExpectedVersion(now.version()));
        assertProblem(404, () -> reader.card(own, company.id()));
        CompanyAnswer restored = service.restore(own, company.id(), new ExpectedVersion(now.version() + 1));
        assertThat(restored.item().mainContact()).isEqualTo(now.item().mainContact());
    }

    @Test
    void findsByNameCodeAndDuplicates() {
        CompanyAnswer company = service.create(own, company("ПП «Пошукова»", "32855961", null));
        for (String q : List.of("пошук", "3285596", "«пош")) {
            assertThat(reader.list(own, filter(q), page(10)).items()).as(q).containsExactly(company.item());
        }
        assertThat(reader.duplicates(own, new DuplicateQuery(List.of(), List.of(), "32855961", null)))
                .singleElement()
                .extracting(Duplicate::matchedBy)
                .isEqualTo(Duplicate.MatchedBy.EGRPOU);
        assertThat(reader.duplicates(other, new DuplicateQuery(List.of(), List.of(), "32855961", null)))
                .isEmpty();
    }

    @Test
    void readsListsAndCardsWithTheSameStatementsWhateverTheirLength() throws Exception {
        for (int i = 0; i < 20; i++) {
            CompanyAnswer company = service.create(own, company("Компанія " + i, null, null));
            contacts.create(own, contact("Людина " + i, List.of(company.id())));
        }
        reader.list(own, filter(null), page(20));
        assertThat(StatementCounter.during(() -> reader.list(own, filter(null), page(2))))
                .hasSize(3);
        assertThat(StatementCounter.during(() -> reader.list(own, filter(null), page(20))))
                .hasSize(3);
    }

    private CompanyAnswer setMain(Viewer viewer, CompanyAnswer company, @Nullable Long contact) {
        return service.change(
                viewer,
                company.id(),
                new ExpectedVersion(company.version()),
                new Patch<>(now -> CompanyRequestBuilder.builder()
                        .name(now.name())
                        .egrpou(now.egrpou())
                        .mainContactId(contact)
                        .phones(now.phones())
                        .emails(now.emails())
                        .address(now.address())
                        .website(now.website())
                        .responsibleId(now.responsibleId())
                        .tags(now.tags())
                        .build()));
    }

    private static CompanyRequest company(String name, @Nullable String egrpou, @Nullable Long mainContact) {
        return CompanyRequestBuilder.builder()
                .name(name)
                .egrpou(egrpou)
                .mainContactId(mainContact)
                .build();
    }

    private static ContactRequest contact(String lastName, List<Long> companies) {
        return ContactRequestBuilder.builder()
                .lastName(lastName)
                .companyIds(companies)
                .build();
    }

    private static CompanyFilter filter(@Nullable String q) {
        return CompanyFilterBuilder.builder()
                .q(q)
                .phone(List.of())
                .email(List.of())
                .egrpou(List.of())
                .responsible(new PersonIds(List.of()))
                .tag(List.of())
                .created(Period.ALWAYS)
                .build();
    }

    private static ListRequest<CompanySort> page(int limit) {
        return new ListRequest<>(limit, List.of(new SortOrder<>(CompanySort.CREATED_AT, true)), null, false);
    }

    private static void assertProblem(int status, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.status()).isEqualTo(status));
    }
}
