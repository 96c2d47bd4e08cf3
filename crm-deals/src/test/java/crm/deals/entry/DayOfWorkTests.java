package crm.deals.entry;

import static crm.deals.tables.Entry.ENTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import crm.contacts.api.ContactRequest;
import crm.contacts.api.ContactRequestBuilder;
import crm.contacts.api.PhoneRequest;
import crm.data.BinPurge;
import crm.deals.DealsTest;
import crm.deals.Neighbours;
import crm.deals.api.DealRequest;
import crm.deals.api.DealRequestBuilder;
import crm.deals.api.EntryKind;
import crm.deals.api.LeadRequestBuilder;
import crm.deals.order.LineAnswer;
import crm.deals.order.LineRequest;
import crm.deals.order.LineRequestBuilder;
import crm.deals.order.LinesRequest;
import crm.kernel.ActivityAction;
import crm.kernel.Audience;
import crm.kernel.ExpectedVersion;
import crm.kernel.PhoneNumber;
import crm.kernel.ProblemException;
import crm.kernel.RecordEvent;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.testing.LiveMessages;
import crm.testing.StatementCounter;
import crm.testing.Viewers;
import crm.users.api.PersonChanged;
import crm.users.api.PersonDeactivated;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@DealsTest
class DayOfWorkTests {

    @Autowired
    EntryService service;

    @Autowired
    EntryMoves moves;

    @Autowired
    LeadConversion conversion;

    @Autowired
    DealLines lines;

    @Autowired
    EntryReads reads;

    @Autowired
    BinPurge bin;

    @Autowired
    EntryPeople people;

    @Autowired
    Neighbours neighbours;

    @Autowired
    LiveMessages live;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    DSLContext db;

    private final Viewer owner = Viewers.withAll(Viewers.newId());

    @Test
    void aLeadBecomesADealWithTheContactThatAlreadyHasThePhone() {
        PhoneNumber phone = PhoneNumber.parse("067 111 2" + owner.id() % 10 + " 3" + owner.id() / 10 % 10, "UA")
                .orElseThrow();
        long known = neighbours.contact(owner.id(), "Шевчук Ірина", phone);
        LeadAnswer lead = (LeadAnswer) service.create(
                owner,
                EntryKind.LEAD,
                LeadRequestBuilder.builder()
                        .title("Анкера оптом")
                        .source("FB")
                        .sourceDetail("FB - Анкера")
                        .comment("Передзвонити")
                        .amount(Requests.money("5000"))
                        .tags(List.of("опт"))
                        .build());

        Conversion converted = conversion.convert(
                owner, lead.entry().id(), null, new ConvertRequest(null, null, contact("Інша", phone.e164())));

        DealAnswer deal = (DealAnswer) converted.deal();
        assertThat(converted.contact())
                .isNotNull()
                .satisfies(contact -> assertThat(contact.id()).isEqualTo(known));
        assertThat(deal)
                .isEqualTo(reads.card(owner, EntryKind.DEAL, deal.entry().id()));
        assertThat(deal.entry().title()).isEqualTo("Анкера оптом");
        assertThat(deal.entry().amount()).isEqualTo(Requests.money("5000"));
        assertThat(deal.entry().tags()).containsExactly("опт");
        assertThat(deal.entry().comment()).isEqualTo("Передзвонити");
        assertThat(deal.lead())
                .isNotNull()
                .satisfies(from -> assertThat(from.id()).isEqualTo(lead.entry().id()));
        LeadAnswer after =
                (LeadAnswer) reads.card(owner, EntryKind.LEAD, lead.entry().id());
        assertThat(after.entry().stage().name()).isEqualTo("Создана сделка");
        assertThat(after.deal())
                .isNotNull()
                .satisfies(to -> assertThat(to.id()).isEqualTo(deal.entry().id()));
        assertThat(after.entry().contact()).isEqualTo(converted.contact());
        assertThat(neighbours.eventsOf(
                        new RecordRef(RecordType.LEAD, lead.entry().id())))
                .extracting(RecordEvent::action)
                .containsExactly(ActivityAction.CREATED, ActivityAction.CONVERTED);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(
                        () -> conversion.convert(owner, lead.entry().id(), null, new ConvertRequest(null, null, null)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("already-converted"));
    }

    @Test
    void aCustomerNobodyKnowsIsMade() {
        EntryAnswer lead = service.create(owner, EntryKind.LEAD, Requests.lead(""));

        Conversion converted = conversion.convert(
                owner,
                lead.entry().id(),
                new ExpectedVersion(0),
                new ConvertRequest(2L, 15L, contact("Новенко", "+380939" + (100_000 + owner.id()))));

        assertThat(converted.contact()).isNotNull();
        assertThat(converted.deal().entry().title()).isEqualTo("Новенко");
        assertThat(converted.deal().entry().stage().id()).isEqualTo(15);
    }

    @Test
    void aFailedConversionLeavesNothingBehind() {
        EntryAnswer lead = service.create(owner, EntryKind.LEAD, Requests.lead("Лід"));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> conversion.convert(
                        owner, lead.entry().id(), null, new ConvertRequest(null, null, contact(null, null))));

        assertThat(reads.card(owner, EntryKind.LEAD, lead.entry().id())).isEqualTo(lead);
    }

    @Test
    void linesSayWhatADealIsWorthAndCalled() {
        EntryAnswer deal = service.create(owner, EntryKind.DEAL, Requests.deal(""));
        long id = deal.entry().id();

        DealAnswer ordered = (DealAnswer) lines.replace(
                owner,
                id,
                new ExpectedVersion(0),
                new LinesRequest(List.of(line("Саморіз 3,5×35", "100", "0.35", null), line("Дюбель", "2", "12", "4"))));

        assertThat(ordered.entry().amount()).isEqualTo(Requests.money("55"));
        assertThat(ordered.entry().title()).isEqualTo("Саморіз 3,5×35 та ще 1");
        assertThat(ordered.lines())
                .extracting(LineAnswer::sum)
                .containsExactly(new BigDecimal("35.00"), new BigDecimal("20.00"));
        assertThat(ordered).isEqualTo(reads.card(owner, EntryKind.DEAL, id));
        DealAnswer fewer = (DealAnswer) lines.replace(
                owner, id, new ExpectedVersion(1), new LinesRequest(List.of(line("Дюбель", "1", "12", null))));
        assertThat(fewer.lines()).hasSize(1);
        assertThat(fewer.entry().amount()).isEqualTo(Requests.money("12"));
        assertThat(fewer.entry().title()).isEqualTo("Саморіз 3,5×35 та ще 1");
    }

    @Test
    void anOrderThatIsSavedUnchangedTellsNobody() {
        long id = service.create(owner, EntryKind.DEAL, Requests.deal("Та сама"))
                .entry()
                .id();
        var order = new LinesRequest(List.of(line("Дюбель", "2.000", "12.00", "4.0")));
        lines.replace(owner, id, new ExpectedVersion(0), order);
        int told = neighbours.eventsOf(new RecordRef(RecordType.DEAL, id)).size();

        EntryAnswer again = lines.replace(owner, id, new ExpectedVersion(1), order);

        assertThat(again.version()).isEqualTo(1);
        assertThat(neighbours.eventsOf(new RecordRef(RecordType.DEAL, id))).hasSize(told);
        lines.replace(owner, id, new ExpectedVersion(1), new LinesRequest(List.of(line("Дюбель", "2", "12", "5"))));
        assertThat(neighbours
                        .eventsOf(new RecordRef(RecordType.DEAL, id))
                        .getLast()
                        .changes())
                .filteredOn(change -> change.field().equals("lines"))
                .singleElement()
                .satisfies(change -> assertThat(change.to()).isEqualTo(List.of("Дюбель × 2 × 12 − 5")));
    }

    @Test
    void theShopsOrderComesInOnce() {
        String shop = "shop-" + owner.id();
        EntryAnswer first = service.create(owner, EntryKind.DEAL, ofShop(shop));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> service.create(owner, EntryKind.DEAL, ofShop(shop)))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(409));
        service.delete(owner, EntryKind.DEAL, first.entry().id(), new ExpectedVersion(0));
        service.create(owner, EntryKind.DEAL, ofShop(shop));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() ->
                        service.restore(owner, EntryKind.DEAL, first.entry().id(), new ExpectedVersion(1)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("shop-id-taken"));
    }

    @Test
    void openEntriesOfWhoLeavesGoToWhoTakesOver() throws Exception {
        long leaving = Viewers.newId();
        long next = Viewers.newId();
        Viewer left = Viewers.withAll(leaving);
        long open = service.create(left, EntryKind.LEAD, Requests.lead("Відкритий"))
                .entry()
                .id();
        EntryAnswer closed = service.create(left, EntryKind.DEAL, Requests.deal("Закрита"));
        moves.move(left, EntryKind.DEAL, closed.entry().id(), 19, null, new ExpectedVersion(0));

        List<String> statements = StatementCounter.during(() -> transactions.executeWithoutResult(status ->
                events.publishEvent(new PersonDeactivated(leaving, "Хтось", next, owner.id(), now(), List.of()))));

        assertThat(statements).hasSize(1);
        EntryAnswer handed = reads.card(owner, EntryKind.LEAD, open);
        assertThat(handed.entry().responsible().id()).isEqualTo(next);
        assertThat(handed.version()).isEqualTo(1);
        assertThat(reads.card(owner, EntryKind.DEAL, closed.entry().id())
                        .entry()
                        .responsible()
                        .id())
                .isEqualTo(leaving);
        assertThat(neighbours.eventsOf(new RecordRef(RecordType.LEAD, open)).getLast())
                .satisfies(told -> {
                    assertThat(told.action()).isEqualTo(ActivityAction.ASSIGNED);
                    assertThat(told.responsibleId()).isEqualTo(next);
                    assertThat(told.actorId()).isEqualTo(owner.id());
                });
    }

    @Test
    void whoTakesOverThousandsIsToldOncePerFunnelAndWhoLeftThatTheyAreGone() {
        long leaving = Viewers.newId();
        long next = Viewers.newId();
        Viewer left = Viewers.withAll(leaving);
        for (int i = 0; i < 60; i++) {
            service.create(left, EntryKind.LEAD, Requests.lead("Лід " + i));
        }
        String topic = "/topic/funnels.1";
        int before = live.to(topic).size();

        transactions.executeWithoutResult(status ->
                events.publishEvent(new PersonDeactivated(leaving, "Хтось", next, owner.id(), now(), List.of())));

        assertThat(live.to(topic).subList(before, live.to(topic).size()))
                .filteredOn(sent -> sent.headers().containsValue(new Audience(RecordType.LEAD, next).text())
                        || sent.headers().containsValue(new Audience(RecordType.LEAD, leaving).text()))
                .extracting(sent -> ((EntryLive.FunnelMessage) sent.payload()).type())
                .containsExactly(EntryLive.Type.REMOVED, EntryLive.Type.CHANGED);
    }

    @Test
    void listsSortByThePersonsNameAsItIsNow() {
        long id = service.create(owner, EntryKind.LEAD, Requests.lead("Лід"))
                .entry()
                .id();

        transactions.executeWithoutResult(
                status -> people.on(new PersonChanged(owner.id(), "Новопризвіще", null, now(), List.of())));

        assertThat(db.select(ENTRY.RESPONSIBLE_NAME)
                        .from(ENTRY)
                        .where(ENTRY.ID.eq(id))
                        .fetchOne(ENTRY.RESPONSIBLE_NAME))
                .isEqualTo("Новопризвіще");
    }

    @Test
    void thoseWhoWatchTheFunnelAreToldIfTheyMaySeeIt() {
        Viewer other = Viewers.withAll(Viewers.newId());
        EntryAnswer deal = service.create(owner, EntryKind.DEAL, Requests.deal("Жива"));
        long id = deal.entry().id();
        moves.move(owner, EntryKind.DEAL, id, 12, null, new ExpectedVersion(0));
        service.changeDeal(
                owner,
                id,
                new ExpectedVersion(1),
                Requests.patch(now -> DealRequestBuilder.builder()
                        .title(now.title())
                        .responsibleId(other.id())
                        .build()));
        service.delete(owner, EntryKind.DEAL, id, new ExpectedVersion(2));

        assertThat(live.to("/topic/funnels.2"))
                .filteredOn(sent -> ((EntryLive.FunnelMessage) sent.payload()).id() == id)
                .extracting(
                        sent -> ((EntryLive.FunnelMessage) sent.payload()).type(),
                        sent -> ((EntryLive.FunnelMessage) sent.payload()).fromStageId(),
                        sent -> ((EntryLive.FunnelMessage) sent.payload()).version(),
                        sent -> sent.headers().get(Audience.HEADER))
                .containsExactly(
                        tuple(EntryLive.Type.CREATED, null, 0L, "DEAL:" + owner.id()),
                        tuple(EntryLive.Type.MOVED, 11L, 1L, "DEAL:" + owner.id()),
                        tuple(EntryLive.Type.REMOVED, null, 2L, "DEAL:" + owner.id()),
                        tuple(EntryLive.Type.CHANGED, null, 2L, "DEAL:" + other.id()),
                        tuple(EntryLive.Type.REMOVED, null, 3L, "DEAL:" + other.id()));
    }

    @Test
    void theBinIsEmptiedAfterThirtyDays() {
        long old = service.create(owner, EntryKind.DEAL, Requests.deal("Давня"))
                .entry()
                .id();
        long recent = service.create(owner, EntryKind.DEAL, Requests.deal("Недавня"))
                .entry()
                .id();
        moves.move(owner, EntryKind.DEAL, old, 12, null, null);
        db.update(ENTRY)
                .set(ENTRY.DELETED_AT, now().minus(31, ChronoUnit.DAYS))
                .where(ENTRY.ID.eq(old))
                .execute();
        db.update(ENTRY)
                .set(ENTRY.DELETED_AT, now().minus(29, ChronoUnit.DAYS))
                .where(ENTRY.ID.eq(recent))
                .execute();

        bin.purge();

        assertThat(db.select(ENTRY.ID)
                        .from(ENTRY)
                        .where(ENTRY.ID.in(old, recent))
                        .fetch(ENTRY.ID))
                .containsExactly(recent);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private static ContactRequest contact(@Nullable String lastName, @Nullable String phone) {
        return ContactRequestBuilder.builder()
                .lastName(lastName)
                .phones(phone == null ? null : List.of(new PhoneRequest(phone, null, null)))
                .build();
    }

    private static LineRequest line(String name, String quantity, String price, @Nullable String discount) {
        return LineRequestBuilder.builder()
                .name(name)
                .quantity(new BigDecimal(quantity))
                .price(new BigDecimal(price))
                .discount(discount == null ? null : new BigDecimal(discount))
                .build();
    }

    private static DealRequest ofShop(String shopId) {
        return DealRequestBuilder.builder().title("З магазину").shopId(shopId).build();
    }
}
