package crm.app.demo;

import crm.deals.api.EntryMigration.PastChange;
import crm.deals.api.EntryMigration.PastLine;
import crm.deals.api.EntryMigration.PastOrder;
import crm.deals.api.EntryMigration.Stay;
import crm.deals.api.EntryMigrationPastOrderBuilder;
import crm.deals.api.PaymentStatus;
import crm.deals.api.PaymentType;
import crm.deals.api.StageKind;
import crm.kernel.FieldChange;
import crm.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a deal is about: goods, payment and delivery, as far as the deal has come. */
final class Order {

    private static final String PICKED_UP = "Самовивіз";
    private static final int SOON = 70;

    private final WorkTime time;
    private final Chance chance;
    private final Inquiry inquiry;
    private final Road road;
    private final List<Stay> stays;
    private final Records records;
    private final List<PastLine> lines;

    Order(WorkTime time, Chance chance, Inquiry inquiry, Road road, List<Stay> stays, Records records) {
        this.time = time;
        this.chance = chance;
        this.inquiry = inquiry;
        this.road = road;
        this.stays = stays;
        this.records = records;
        this.lines = Goods.order(chance, records.goods(), records.products(), inquiry.wholesale());
    }

    String title() {
        String first = lines.getFirst().name();
        return lines.size() == 1 ? first : first + " та ще " + (lines.size() - 1);
    }

    BigDecimal sum() {
        return lines.stream().map(PastLine::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    PastOrder past(Instant at, long responsible, List<PastChange> changes) {
        boolean typed = inquiry.lead() != null;
        Instant ordered = typed ? at.plusSeconds(SOON) : at;
        if (!time.happened(ordered)) {
            return EntryMigrationPastOrderBuilder.builder()
                    .paymentStatus(PaymentStatus.NOT_CHOSEN)
                    .paid(BigDecimal.ZERO)
                    .lines(List.of())
                    .build();
        }
        if (typed) {
            changes.add(new PastChange(
                    responsible,
                    ordered,
                    null,
                    List.of(
                            new FieldChange("lines", List.of(), Goods.told(lines)),
                            new FieldChange("amount", null, Story.shown(new Money(sum(), Goods.CURRENCY))))));
        }
        PaymentType type = paymentType();
        boolean pickedUp = type == PaymentType.CASH_ON_RECEIPT;
        String method = pickedUp ? PICKED_UP : chance.of(List.of("Відділення", "Поштомат", "Кур’єр"));
        String carrier = pickedUp ? null : chance.of(Story.CARRIERS);
        String address = pickedUp ? null : address();
        boolean chosen = reached(paying()) || inquiry.channel().online() && !typed;
        Stay paying = stay(paying());
        if (paying != null && typed && time.happened(paying.since().plusSeconds(SOON))) {
            List<FieldChange> agreed = new ArrayList<>();
            agreed.add(new FieldChange("paymentType", null, type.name()));
            agreed.add(new FieldChange("deliveryMethod", null, method));
            changes.add(new PastChange(responsible, paying.since().plusSeconds(SOON), null, agreed));
        }
        String waybill = null;
        Stay sent = stay(sending());
        if (sent != null && !pickedUp && time.happened(sent.since().plusSeconds(SOON))) {
            waybill = "00000%09d".formatted(1000 + (typed ? 0 : Inquiry.LEADS) + inquiry.n());
            changes.add(new PastChange(
                    responsible,
                    sent.since().plusSeconds(SOON),
                    null,
                    List.of(new FieldChange("waybill", null, waybill))));
        }
        PaymentStatus status = status(chosen ? type : null);
        return EntryMigrationPastOrderBuilder.builder()
                .paymentStatus(status)
                .paymentType(chosen ? type : null)
                .paid(paid(status))
                .deliveryMethod(chosen ? method : null)
                .deliveryCompany(chosen ? carrier : null)
                .deliveryAddress(chosen ? address : null)
                .waybill(waybill)
                .lines(lines)
                .build();
    }

    private PaymentType paymentType() {
        if (inquiry.wholesale()) {
            return PaymentType.BANK_TRANSFER;
        }
        double dice = chance.random().nextDouble();
        return dice < 0.45
                ? PaymentType.CARD_ONLINE
                : dice < 0.8
                        ? PaymentType.CASH_ON_DELIVERY
                        : dice < 0.9 ? PaymentType.BANK_TRANSFER : PaymentType.CASH_ON_RECEIPT;
    }

    private PaymentStatus status(@Nullable PaymentType type) {
        StageKind kind = road.kindOf(records.stop(road, stays.getLast()));
        if (kind == StageKind.WON) {
            return PaymentStatus.SUCCESSFUL;
        } else if (type == null) {
            return PaymentStatus.NOT_CHOSEN;
        } else if (kind == StageKind.LOST || inquiry.wholesale()) {
            return PaymentStatus.NOT_PAID;
        }
        boolean ahead = type == PaymentType.CARD_ONLINE || type == PaymentType.BANK_TRANSFER;
        if (reached(ahead ? paying() + 1 : road.place("Посилку забрано"))) {
            return PaymentStatus.SUCCESSFUL;
        }
        boolean fails = reached(paying()) && type == PaymentType.CARD_ONLINE;
        return fails && chance.in(0.3)
                ? chance.in(0.7) ? PaymentStatus.GATEWAY_FAILURE : PaymentStatus.ERROR
                : PaymentStatus.NOT_PAID;
    }

    /** Wholesale customers pay half before and half after. */
    private BigDecimal paid(PaymentStatus status) {
        if (status == PaymentStatus.SUCCESSFUL) {
            return sum();
        }
        boolean open = road.kindOf(records.stop(road, stays.getLast())) == StageKind.OPEN;
        return inquiry.wholesale() && open && reached(road.place("Передоплату отримано"))
                ? sum().divide(BigDecimal.TWO, 2, RoundingMode.HALF_UP)
                : BigDecimal.ZERO;
    }

    private int paying() {
        return road.place(inquiry.wholesale() ? "Рахунок виставлено" : "Очікування оплати");
    }

    private int sending() {
        return road.place(inquiry.wholesale() ? "Відвантажено" : "Замовлення відправлено");
    }

    private boolean reached(int stop) {
        return stays.stream().anyMatch(stay -> open(stay) && records.stop(road, stay) >= stop);
    }

    private boolean open(Stay stay) {
        return road.kindOf(records.stop(road, stay)) == StageKind.OPEN;
    }

    private @Nullable Stay stay(int stop) {
        return stays.stream()
                .filter(stay -> records.stop(road, stay) == stop)
                .findFirst()
                .orElse(null);
    }

    private String address() {
        return "м. %s, вул. %s, %d, відділення № %d"
                .formatted(
                        chance.of(FictionalName.TOWNS),
                        chance.of(FictionalName.STREETS),
                        chance.between(1, 90),
                        chance.between(1, 40));
    }
}
