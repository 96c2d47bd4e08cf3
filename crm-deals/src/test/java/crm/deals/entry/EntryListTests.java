package crm.deals.entry;

import static crm.deals.tables.Entry.ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import crm.contacts.api.ContactCreated;
import crm.data.ListRequest;
import crm.data.Page;
import crm.data.Period;
import crm.data.PersonIds;
import crm.deals.DealsTest;
import crm.deals.Neighbours;
import crm.deals.api.DealRequest;
import crm.deals.api.DealRequestBuilder;
import crm.deals.api.EntryKind;
import crm.deals.api.PaymentStatus;
import crm.kernel.ActivityAction;
import crm.kernel.ExpectedVersion;
import crm.kernel.Money;
import crm.kernel.PhoneNumber;
import crm.kernel.RecordType;
import crm.kernel.RecordsChanged.Cause;
import crm.kernel.RecordsChangedBuilder;
import crm.kernel.Viewer;
import crm.testing.StatementCounter;
import crm.testing.Viewers;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.modulith.events.ApplicationModuleListener;

@DealsTest
class EntryListTests {

    private static final Set<EntryKind> BOTH = EnumSet.allOf(EntryKind.class);

    @Autowired
    EntryService service;

    @Autowired
    EntryMoves moves;

    @Autowired
    EntryReads reads;

    @Autowired
    EntryExport entryExport;

    @Autowired
    EntryContacts contacts;

    @Autowired
    Neighbours neighbours;

    @Autowired
    DSLContext db;

    private final Viewer own = Viewers.withOwn(Viewers.newId());

    @ParameterizedTest
    @EnumSource
    void everyOrderPagesThroughWithoutRepeatsOrGaps(EntrySort column) {
        mixed();
        for (boolean descending : new boolean[] {false, true}) {
            List<EntryItem> all = through(column, descending, 200);
            List<EntryItem> paged = through(column, descending, 7);

            assertThat(paged).hasSize(60).isEqualTo(all);
            assertThat(paged.stream().map(EntryItem::id)).doesNotHaveDuplicates();
        }
    }

    @Test
    void anOrderByOneColumnIsThatOrder() {
        mixed();

        assertThat(through(EntrySort.AMOUNT, true, 50))
                .extracting(item -> item.amount() == null
                        ? BigDecimal.ONE.negate()
                        : item.amount().amount())
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(through(EntrySort.NUMBER, false, 50))
                .extracting(EntryItem::number)
                .isSorted();
        assertThat(through(EntrySort.CLOSED_AT, true, 50).getFirst().closedAt()).isNotNull();
    }

    @Test
    void aPageIsOneStatementWhenTheNamesAreKnown() throws Exception {
        mixed();
        reads.page(own, BOTH, EntryFilter.NONE, Requests.newest(50));

        List<String> statements =
                StatementCounter.during(() -> reads.page(own, BOTH, EntryFilter.NONE, Requests.newest(50)));

        assertThat(statements).hasSize(1);
    }

    @Test
    void aChunkOfAnExportIsOneStatementToo() throws Exception {
        mixed();
        entryExport.read(own, EntryFilter.NONE, Requests.newest(50));

        for (int limit : new int[] {1, 50}) {
            assertThat(StatementCounter.during(() -> entryExport.read(own, EntryFilter.NONE, Requests.newest(limit))))
                    .hasSize(1);
        }
        assertThat(entryExport.read(own, EntryFilter.NONE, Requests.newest(50)).items())
                .allSatisfy(row ->
                        entryExport.columns().forEach(column -> column.value().apply(row)));
    }

    @Test
    void filtersNarrow() {
        long id = service.create(
                        own, EntryKind.DEAL, detailed("Дюбель", "FB", "FB - Анкера", "250", List.of("опт", "VIP")))
                .entry()
                .id();
        service.create(own, EntryKind.DEAL, detailed("Інше", "GGL", "GGL - Анкера", null, List.of("роздріб")));
        service.create(own, EntryKind.LEAD, Requests.lead("Лід"));

        assertThat(found(filter().tag(List.of("VIP")))).containsExactly(id);
        assertThat(found(filter().source(List.of("FB")))).containsExactly(id);
        assertThat(found(filter().sourceDetail(List.of("FB - Анкера")))).containsExactly(id);
        assertThat(found(filter().amountFrom(new BigDecimal("200")).amountTo(new BigDecimal("300"))))
                .containsExactly(id);
        assertThat(found(filter().amountTo(new BigDecimal("300")))).containsExactly(id);
        assertThat(found(filter().amountFrom(new BigDecimal("251")))).isEmpty();
        assertThat(found(filter().paymentStatus(List.of(PaymentStatus.NOT_PAID))))
                .hasSize(2);
        assertThat(found(filter().kind(List.of(EntryKind.LEAD)))).hasSize(1);
        assertThat(found(filter().funnel(List.of(2L)))).hasSize(2);
        assertThat(found(filter().stage(List.of(11L)))).hasSize(2);
        assertThat(found(filter().created(new Period(Instant.EPOCH, null)))).hasSize(3);
        assertThat(found(filter().created(new Period(null, Instant.EPOCH)))).isEmpty();
        assertThat(found(filter().closed(new Period(null, Instant.MAX)))).isEmpty();
        assertThat(found(filter().responsible(new PersonIds(List.of(own.id())))))
                .hasSize(3);
        assertThat(found(filter().responsible(new PersonIds(List.of(own.id() + 100_000)))))
                .isEmpty();
    }

    @Test
    void aListOfOneKindStaysSoWhateverItsFilterSays() {
        service.create(own, EntryKind.DEAL, Requests.deal("Угода"));

        Page<EntryItem> leads = reads.page(
                own,
                EnumSet.of(EntryKind.LEAD),
                filter().kind(List.of(EntryKind.DEAL)).build(),
                Requests.newest(50));

        assertThat(leads.items()).isEmpty();
    }

    @Test
    void searchFindsNumberTitleCommentAndTheContactsNameAndPhone() {
        long contact = neighbours.contact(
                own.id(),
                "Петренко Оксана",
                PhoneNumber.parse("050 765 43 21", "UA").orElseThrow());
        EntryAnswer lead = service.create(own, EntryKind.LEAD, Requests.lead("Анкер клиновий", contact, null));
        service.create(own, EntryKind.LEAD, Requests.lead("Зовсім інше"));
        long id = lead.entry().id();

        assertThat(found(filter().q("АНКЕР"))).containsExactly(id);
        assertThat(found(filter().q("клин оксана"))).containsExactly(id);
        assertThat(found(filter().q("петренко"))).containsExactly(id);
        assertThat(found(filter().q("(050) 765-43"))).containsExactly(id);
        assertThat(found(filter().q("+380507654321"))).containsExactly(id);
        assertThat(found(filter().q("ан"))).containsExactly(id);
        assertThat(found(filter().q("%%%"))).isEmpty();
        assertThat(found(filter().q("#" + lead.entry().number()))).contains(id);
    }

    @Test
    void aRenamedContactIsFoundByItsNewName() {
        long contact = neighbours.contact(own.id(), "Коваль");
        long id = service.create(own, EntryKind.LEAD, Requests.lead("Лід", contact, null))
                .entry()
                .id();

        neighbours.rename(contact, "Ковальчук-Швець");
        contacts.refresh(List.of(contact));

        assertThat(found(filter().q("швець"))).containsExactly(id);
        assertThat(reads.card(own, EntryKind.LEAD, id).version()).isZero();
    }

    @Test
    void everyEventAboutContactsBringsTheCopiesUpToDate() throws Exception {
        Set<Class<?>> followed = Arrays.stream(EntryContacts.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(ApplicationModuleListener.class))
                .map(method -> method.getParameterTypes()[0])
                .collect(Collectors.toSet());
        Set<Class<?>> told = new HashSet<>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:crm/contacts/api/*.class")) {
            String name = String.valueOf(file.getFilename()).replace(".class", "");
            Class<?> type = Class.forName("crm.contacts.api." + name);
            boolean aboutContacts = type.isRecord()
                    && Arrays.stream(type.getRecordComponents())
                            .anyMatch(part -> Set.of("contactId", "contactIds").contains(part.getName()));
            // Of a new contact nobody has a copy yet.
            if (aboutContacts && !type.isMemberClass() && type != ContactCreated.class) {
                told.add(type);
            }
        }
        assertThat(told).hasSizeGreaterThan(3);
        assertThat(followed).containsAll(told);
    }

    @Test
    void whatContactsWereCalledIsForgottenWithThem() {
        long first = neighbours.contact(own.id(), "Очищенко", phone("050 765 11 22"));
        long second = neighbours.contact(own.id(), "Другенко", phone("050 765 11 33"));
        long id = service.create(own, EntryKind.LEAD, Requests.lead("Лід без клієнта", first, null))
                .entry()
                .id();
        service.create(own, EntryKind.LEAD, Requests.lead("Інший лід", second, null));
        assertThat(found(filter().q("0507651122"))).containsExactly(id);

        neighbours.remove(first);
        contacts.on(RecordsChangedBuilder.builder()
                .type(RecordType.CONTACT)
                .ids(List.of(first, second))
                .action(ActivityAction.DELETED)
                .fields(Set.of())
                .at(Instant.EPOCH)
                .cause(Cause.PURGE)
                .build());

        assertThat(found(filter().q("0507651122"))).isEmpty();
        assertThat(found(filter().q("очищенко"))).isEmpty();
        assertThat(found(filter().q("другенко"))).hasSize(1);
    }

    @Test
    void copiesThatWereMissedComeRightByThemselves() {
        long contact = neighbours.contact(own.id(), "Забутченко");
        long id = service.create(own, EntryKind.LEAD, Requests.lead("Лід", contact, null))
                .entry()
                .id();
        neighbours.rename(contact, "Згаданченко");

        contacts.refreshAll();

        assertThat(found(filter().q("згаданченко"))).containsExactly(id);
        assertThat(found(filter().q("забутченко"))).isEmpty();
    }

    private static PhoneNumber phone(String text) {
        return PhoneNumber.parse(text, "UA").orElseThrow();
    }

    @Test
    void theBinIsAListOfItsOwn() {
        EntryAnswer deal = service.create(own, EntryKind.DEAL, Requests.deal("Зайва"));
        service.delete(own, EntryKind.DEAL, deal.entry().id(), new ExpectedVersion(0));

        assertThat(found(filter())).isEmpty();
        assertThat(found(filter().deleted(true))).containsExactly(deal.entry().id());
    }

    @Test
    void aCountIsExact() {
        mixed();
        var counted = new ListRequest<>(5, Requests.newest(5).sort(), null, true);

        assertThat(reads.page(own, BOTH, EntryFilter.NONE, counted).count()).isEqualTo(60);
    }

    private List<Long> found(EntryFilterBuilder filters) {
        return reads.page(own, BOTH, filters.build(), Requests.newest(50)).items().stream()
                .map(EntryItem::id)
                .toList();
    }

    private static EntryFilterBuilder filter() {
        return EntryFilterBuilder.builder(EntryFilter.NONE);
    }

    private List<EntryItem> through(EntrySort column, boolean descending, int size) {
        var all = new ArrayList<EntryItem>();
        String cursor = null;
        do {
            Page<EntryItem> page =
                    reads.page(own, BOTH, EntryFilter.NONE, Requests.page(size, column, descending, cursor));
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    /** Sixty entries with many equal values, made once a test. */
    private void mixed() {
        for (int i = 0; i < 30; i++) {
            service.create(own, EntryKind.LEAD, Requests.lead("Лід " + i % 4));
            EntryAnswer deal = service.create(
                    own, EntryKind.DEAL, Requests.deal("Угода " + i % 5, 11L + i % 4, i % 3 == 0 ? null : "" + i % 7));
            if (i % 6 == 0) {
                moves.move(own, EntryKind.DEAL, deal.entry().id(), 19, null, null);
            }
        }
        Instant same = Instant.parse("2026-05-05T10:00:00Z");
        db.update(ENTRY)
                .set(ENTRY.CREATED_AT, same)
                .where(ENTRY.RESPONSIBLE_ID.eq(own.id()))
                .and(ENTRY.NUMBER.mod(2L).eq(0L))
                .execute();
    }

    private static DealRequest detailed(
            String title, String source, String detail, @Nullable String amount, List<String> tags) {
        Money money = Requests.money(amount);
        return DealRequestBuilder.builder()
                .title(title)
                .source(source)
                .sourceDetail(detail)
                .amount(money)
                .tags(tags)
                .build();
    }
}
