package crm.app.demo;

import crm.deals.api.EntryMigration.PastChange;
import crm.deals.api.EntryMigration.PastEntry;
import crm.deals.api.EntryMigration.Stay;
import crm.deals.api.EntryMigrationPastEntryBuilder;
import crm.deals.api.StageKind;
import crm.kernel.FieldChange;
import crm.kernel.Money;
import crm.kernel.Ref;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of an inquiry: its lead, and the deal if it came so far. */
final class Story {

    static final List<String> CARRIERS = List.of("Нова пошта", "Нова пошта", "Укрпошта", "Meest");

    private static final List<String> GOODS =
            List.of("Саморізи", "Анкери", "Дюбелі", "Болти", "Кріплення", "Шурупи", "Кутники", "Цвяхи");
    private static final List<String> OBJECTS = List.of(
            "даху",
            "паркану",
            "тераси",
            "альтанки",
            "гаража",
            "веранди",
            "теплиці",
            "майстерні",
            "гойдалки",
            "фасаду",
            "сходів",
            "навісу");
    private static final List<String> SITES =
            List.of("Вежа-Вигадка", "Казковий квартал", "Хмарочос-1", "Острів Мрій", "Небилицький міст", "Склад №0");
    private static final List<String> COMMENTS = List.of(
            "Просить порадити довжину під брус 50 мм.",
            "Потрібно до кінця тижня.",
            "Порівнює ціни, передзвонити завтра.",
            "Питає про знижку від 10 упаковок.",
            "Хоче самовивіз у суботу.",
            "Не знає точної кількості, надішле креслення.",
            "Потрібен рахунок з ПДВ.",
            "Цікавить оцинковане або нержавійка.",
            "Уже купував торік, усе сподобалося.",
            "Уточнити наявність на складі.");
    private static final List<String> REASONS = List.of(
            "Задорого",
            "Купили в іншому місці",
            "Немає в наявності",
            "Не вийшли на зв’язок",
            "Передумали",
            "Не влаштував строк доставки",
            "Помилкова заявка");
    private static final List<String> TAGS =
            List.of("терміново", "повторне", "самовивіз", "потрібна консультація", "акція");
    private static final double TOLD_TO_HEAD = 0.3;
    private static final double TAGGED = 0.3;
    private static final int SOON = 95;
    /** Nobody works by the minute. */
    private static final int ODD = 37;

    private final WorkTime time;
    private final Records records;
    private final Inquiry inquiry;
    private final Chance chance;
    private final List<Stay> stays = new ArrayList<>();
    private final List<PastChange> changes = new ArrayList<>();
    private long responsible;
    private String comment = "";
    private @Nullable Money amount;
    private String title = "";

    Story(WorkTime time, Records records, Inquiry inquiry, Chance chance) {
        this.time = time;
        this.records = records;
        this.inquiry = inquiry;
        this.chance = chance;
        this.responsible = records.people().get(inquiry.manager());
    }

    /** A lead, and the deal it became. */
    record Outcome(PastEntry lead, @Nullable PastEntry deal) {}

    Outcome lead(Road road) {
        title = subject();
        Instant begun = handedOn();
        Long by = inquiry.channel().alone() ? null : (Long) responsible;
        walk(road, road.way(chance, inquiry.won()), by, inquiry.at(), begun);
        if (stays.size() > 1) {
            Instant told = stays.get(1).since().plusSeconds(SOON);
            boolean missed = title.equals(Inquiry.Channel.MISSED);
            if ((chance.in(0.75) || missed) && time.happened(told)) {
                List<FieldChange> learnt = new ArrayList<>();
                if (missed) {
                    title = goods();
                    learnt.add(new FieldChange("title", Inquiry.Channel.MISSED, title));
                }
                comment = chance.of(COMMENTS);
                learnt.add(new FieldChange("comment", null, comment));
                if (chance.in(0.8)) {
                    amount = new Money(estimate(), Goods.CURRENCY);
                    learnt.add(new FieldChange("amount", null, shown(amount)));
                }
                changes.add(new PastChange(responsible, told, null, learnt));
            }
        }
        PastEntry lead = entry(road, by, null, null);
        Stay last = stays.getLast();
        boolean converted = kind(road, last) == StageKind.WON;
        return new Outcome(lead, converted ? deal(last.since(), responsible, inquiry.contact()) : null);
    }

    /** An order that nobody had to work for. */
    PastEntry order() {
        Long by = inquiry.channel().alone() ? null : (Long) responsible;
        return deal(inquiry.at(), by, inquiry.contact());
    }

    private PastEntry deal(Instant at, @Nullable Long by, int contact) {
        Road road = inquiry.deal();
        boolean fromLead = inquiry.lead() != null;
        stays.clear();
        changes.clear();
        boolean paid = chance.in(0.86);
        walk(road, road.way(chance, paid), by, at, at);
        var order = new Order(time, chance, inquiry, road, stays, records);
        if (!fromLead) {
            title = order.title();
        }
        var past = order.past(at, responsible, changes);
        if (!past.lines().isEmpty()) {
            amount = new Money(order.sum(), Goods.CURRENCY);
        }
        return entry(road, by, past, fromLead || inquiry.wholesale() ? null : "SHOP-" + (100_001 + inquiry.n()));
    }

    /** Some inquiries are the head's until the head hands them on. */
    private Instant handedOn() {
        long head = records.people().get(inquiry.head());
        if (!inquiry.channel().alone() || responsible == head || !chance.in(TOLD_TO_HEAD)) {
            return inquiry.at();
        }
        Instant at = time.later(inquiry.at(), chance.minutes(40));
        if (!time.happened(at)) {
            responsible = head;
            return at;
        }
        var change = new FieldChange("responsible", person(inquiry.head()), person(inquiry.manager()));
        changes.add(new PastChange(head, at, head, List.of(change)));
        return at;
    }

    private Ref person(int place) {
        return new Ref(records.people().get(place), Staff.ALL.get(place).name());
    }

    private void walk(Road road, List<Road.Leg> way, @Nullable Long by, Instant at, Instant begun) {
        stays.add(new Stay(records.stage(road, way.getFirst().stop()), by, at));
        Instant next = begun;
        for (int i = 1; i < way.size(); i++) {
            long minutes = way.get(i - 1).minutes();
            next = time.later(next, minutes).plusSeconds(minutes * ODD % 60);
            if (!time.happened(next)) {
                return;
            }
            stays.add(new Stay(records.stage(road, way.get(i).stop()), responsible, next));
        }
    }

    private StageKind kind(Road road, Stay stay) {
        return road.kindOf(records.stop(road, stay));
    }

    private PastEntry entry(
            Road road,
            @Nullable Long by,
            crm.deals.api.EntryMigration.@Nullable PastOrder order,
            @Nullable String shopId) {
        Instant created = stays.getFirst().since();
        StageKind kind = kind(road, stays.getLast());
        LocalDate day = LocalDate.ofInstant(created, time.zone());
        changes.sort(Comparator.comparing(PastChange::at));
        boolean known = inquiry.contact() != Inquiry.UNKNOWN;
        return EntryMigrationPastEntryBuilder.builder()
                .kind(road.kind)
                .title(title)
                .createdAt(created)
                .createdBy(by)
                .responsibleId(responsible)
                .contactId(known ? records.contacts().get(inquiry.contact()) : null)
                .companyId(
                        known && inquiry.wholesale()
                                ? records.companies().get(Customers.companyOf(inquiry.contact()))
                                : null)
                .source(inquiry.channel().source())
                .sourceDetail(inquiry.channel().detail())
                .comment(comment)
                .amount(amount)
                .expectedCloseOn(chance.in(0.7) ? day.plusDays(chance.between(6, 45)) : null)
                .tags(chance.in(TAGGED) ? List.of(chance.of(TAGS)) : List.of())
                .shopId(shopId)
                .lostReason(kind == StageKind.LOST ? chance.of(REASONS) : null)
                .stays(List.copyOf(stays))
                .changes(List.copyOf(changes))
                .order(order)
                .build();
    }

    private String subject() {
        if (inquiry.channel().detail().equals(Inquiry.Channel.MISSED)) {
            return inquiry.channel().detail();
        }
        return goods();
    }

    private String goods() {
        return inquiry.wholesale()
                ? chance.of(GOODS) + " на об’єкт «" + chance.of(SITES) + "»"
                : chance.of(GOODS) + " для " + chance.of(OBJECTS);
    }

    private BigDecimal estimate() {
        return BigDecimal.valueOf(inquiry.wholesale() ? 1000L * chance.between(12, 240) : 50L * chance.between(8, 120));
    }

    static String shown(Money money) {
        return money.amount().toPlainString() + " " + money.currency();
    }
}
