package crm.deals.importing;

import crm.contacts.api.ImportedParties.Resolved;
import crm.data.PgText;
import crm.deals.api.EntryKind;
import crm.deals.api.PaymentType;
import crm.deals.api.StageKind;
import crm.deals.funnel.FunnelShape;
import crm.deals.funnel.PlacedStage;
import crm.kernel.Currencies;
import crm.kernel.EdgeBlanks;
import crm.kernel.FieldError;
import crm.kernel.ImportWriter.Request;
import crm.kernel.ImportWriter.Row;
import crm.kernel.Ref;
import crm.kernel.TextList;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lays what rows say over what a lead or deal is. */
final class EntryReading {

    private static final int MONEY_SCALE = 4;

    /** Fields of amounts, which may name their currency themselves. */
    private static final List<String> SUMS = List.of("amount", "linePrice", "lineDiscount");

    private static final Map<String, PaymentType> PAYMENT_WORDS = Map.ofEntries(
            Map.entry("карткою", PaymentType.CARD_ONLINE),
            Map.entry("карта", PaymentType.CARD_ONLINE),
            Map.entry("картка онлайн", PaymentType.CARD_ONLINE),
            Map.entry("карткою онлайн", PaymentType.CARD_ONLINE),
            Map.entry("card online", PaymentType.CARD_ONLINE),
            Map.entry("card", PaymentType.CARD_ONLINE),
            Map.entry("безготівковий", PaymentType.BANK_TRANSFER),
            Map.entry("рахунок", PaymentType.BANK_TRANSFER),
            Map.entry("на рахунок", PaymentType.BANK_TRANSFER),
            Map.entry("bank transfer", PaymentType.BANK_TRANSFER),
            Map.entry("післяплата", PaymentType.CASH_ON_DELIVERY),
            Map.entry("накладений платіж", PaymentType.CASH_ON_DELIVERY),
            Map.entry("cash on delivery", PaymentType.CASH_ON_DELIVERY),
            Map.entry("готівка", PaymentType.CASH_ON_RECEIPT),
            Map.entry("готівкою при отриманні", PaymentType.CASH_ON_RECEIPT),
            Map.entry("cash on receipt", PaymentType.CASH_ON_RECEIPT),
            Map.entry("cash", PaymentType.CASH_ON_RECEIPT));

    private final EntryKind kind;
    private final Request request;
    private final StageNames stages;
    private final FunnelShape funnel;
    private final PlacedStage first;
    private final Map<String, Long> people;
    private final Map<StageOf, Optional<PlacedStage>> byName = new HashMap<>();
    private final String currency;

    private record StageOf(long funnel, String name) {}

    EntryReading(
            EntryKind kind, Request request, StageNames stages, Map<String, Long> people, String standardCurrency) {
        this.kind = kind;
        this.request = request;
        this.stages = stages;
        this.funnel = stages.funnel(kind, request.options());
        this.first = stages.first(kind, funnel, request.options());
        this.people = people;
        this.currency = request.options().getOrDefault("defaultCurrency", standardCurrency);
    }

    /**
     * What is wrong with the row by itself.
     *
     * @param present who is responsible so far for the entry that it is of
     */
    List<FieldError> check(Row row, @Nullable Ref present) {
        List<FieldError> errors = new ArrayList<>();
        length(row, "title", 255, errors);
        length(row, "externalId", 100, errors);
        length(row, "source", 100, errors);
        length(row, "sourceDetail", 255, errors);
        length(row, "comment", 10_000, errors);
        length(row, "deliveryMethod", 100, errors);
        length(row, "deliveryCompany", 100, errors);
        length(row, "deliveryAddress", 500, errors);
        length(row, "waybill", 100, errors);
        length(row, "lostReason", 500, errors);
        ImportedLine.money("amount", row.number("amount"), errors);
        Optional<FunnelShape> in = funnel(row);
        if (in.isEmpty()) {
            errors.add(FieldError.of("funnel", "unknown-funnel"));
        } else if (row.text("stage") != null && stage(row).isEmpty()) {
            errors.add(
                    FieldError.of("stage", "stage-unknown-in-funnel", in.get().name()));
        }
        if (row.text("responsible") != null && responsible(row, present) == null) {
            errors.add(FieldError.of("responsible", "unknown-person"));
        }
        Set<String> currencies = currencies(row);
        String named = row.meant().containsKey("currency") ? null : row.text("currency");
        if (named != null && Currencies.code(named).isEmpty()) {
            errors.add(FieldError.of("currency", "currency-unknown"));
        } else if (currencies.size() > 1) {
            errors.add(FieldError.of("currency", "currencies-differ", String.join(", ", currencies)));
        }
        if (row.text("paymentType") != null && paymentType(row).isEmpty()) {
            errors.add(FieldError.of("paymentType", "value-unreadable"));
        }
        for (String tag : tags(row)) {
            ImportedLine.tooLong("tags", tag, 50, errors);
        }
        return errors;
    }

    /** The funnel that the row names, else that of the import; empty when it names none of ours. */
    private Optional<FunnelShape> funnel(Row row) {
        String meant = row.meant().get("funnel");
        if (meant != null) {
            return stages.funnels(kind).stream()
                    .filter(one -> Long.toString(one.id()).equals(meant))
                    .findFirst();
        }
        String name = row.text("funnel");
        return name == null ? Optional.of(funnel) : stages.funnelNamed(kind, name);
    }

    /** The stage that the row names; one that the person chose for its text may be of another funnel, unless the row names its own. */
    private Optional<PlacedStage> stage(Row row) {
        Optional<FunnelShape> in = funnel(row);
        String meant = row.meant().get("stage");
        Optional<PlacedStage> chosen = meant == null
                ? Optional.empty()
                : stages.byId(kind, meant)
                        .filter(stage -> row.text("funnel") == null
                                || in.filter(own -> own.id() == stage.funnel().id())
                                        .isPresent());
        String name = row.text("stage");
        return chosen.isPresent() || name == null
                ? chosen
                : in.flatMap(own ->
                        byName.computeIfAbsent(new StageOf(own.id(), name), unseen -> stages.find(own, unseen.name())));
    }

    /** Whose name stands there already is meant before others of the same name, and though they may have left. */
    private @Nullable Long responsible(Row row, @Nullable Ref present) {
        String meant = row.meant().get("responsible");
        String named = row.text("responsible");
        if (meant != null || named == null) {
            return meant == null ? null : Long.valueOf(meant);
        }
        return present != null && present.name().equals(named.strip()) ? Long.valueOf(present.id()) : people.get(named);
    }

    /** The currency that the row names, null where it names none. */
    static @Nullable String currency(Row row) {
        return currencies(row).stream().findFirst().orElse(null);
    }

    private static Set<String> currencies(Row row) {
        Set<String> currencies = new LinkedHashSet<>();
        String meant = row.meant().get("currency");
        String named = row.text("currency");
        if (meant != null) {
            currencies.add(meant);
        } else if (named != null) {
            Currencies.code(named).ifPresent(currencies::add);
        }
        for (String field : SUMS) {
            String currency = row.currency(field);
            if (currency != null) {
                currencies.add(currency);
            }
        }
        return currencies;
    }

    private static Optional<PaymentType> paymentType(Row row) {
        String meant = row.meant().get("paymentType");
        String text = row.text("paymentType");
        return meant != null
                ? Optional.of(PaymentType.valueOf(meant))
                : Optional.ofNullable(text).flatMap(EntryReading::paymentType);
    }

    private static void length(Row row, String field, int most, List<FieldError> errors) {
        ImportedLine.tooLong(field, row.text(field), most, errors);
    }

    /** The image of a new entry without id, number and names. */
    Map<String, @Nullable String> blank(@Nullable String externalId) {
        Map<String, @Nullable String> image = new HashMap<>();
        image.put("version", "0");
        image.put("kind", kind.name());
        image.put("title", "");
        image.put("source", "");
        image.put("source_detail", "");
        image.put("comment", "");
        image.put("contact_text", "");
        image.put("currency", currency);
        image.put("tags", "{}");
        image.put("paid", PgText.of(BigDecimal.ZERO, MONEY_SCALE));
        image.put("payment_status", kind == EntryKind.DEAL ? "1" : "0");
        image.put("shop_id", externalId);
        image.put("created_at", PgText.of(request.at()));
        image.put("created_by", Long.toString(request.viewer().id()));
        image.put("responsible_id", Long.toString(responsible()));
        return image;
    }

    private long responsible() {
        String option = request.options().get("responsibleId");
        return option == null ? request.viewer().id() : Long.parseLong(option);
    }

    /** @param present who is responsible so far */
    void lay(Row row, Map<String, @Nullable String> image, boolean isNew, @Nullable Ref present) {
        put(image, "title", row.text("title"));
        put(image, "source", row.text("source"));
        put(image, "source_detail", row.text("sourceDetail"));
        put(image, "comment", row.text("comment"));
        put(image, "expected_close_on", PgText.of(row.date("expectedCloseOn")));
        put(image, "responsible_id", PgText.of(responsible(row, present)));
        put(image, "amount", PgText.of(row.number("amount"), MONEY_SCALE));
        put(image, "currency", currency(row));
        List<String> given = tags(row);
        if (!given.isEmpty()) {
            Set<String> tags = new LinkedHashSet<>(PgText.elements(Objects.requireNonNull(image.get("tags"))));
            tags.addAll(given);
            image.put("tags", PgText.array(tags));
        }
        if (kind == EntryKind.DEAL) {
            put(image, "payment_type", paymentType(row).map(Enum::name).orElse(null));
            put(image, "delivery_method", row.text("deliveryMethod"));
            put(image, "delivery_company", row.text("deliveryCompany"));
            put(image, "delivery_address", row.text("deliveryAddress"));
            put(image, "waybill", row.text("waybill"));
            Boolean paid = row.bool("paid");
            put(image, "payment_status", paid == null ? null : paid ? "3" : "1");
        }
        Instant created = row.instant("createdAt");
        if (created != null && isNew) {
            image.put("created_at", PgText.of(created));
        }
        place(row, image, isNew);
    }

    private void place(Row row, Map<String, @Nullable String> image, boolean isNew) {
        PlacedStage stage = stage(row).orElse(null);
        FunnelShape in = funnel(row).orElse(funnel);
        boolean unplaced = image.get("stage_id") == null;
        boolean elsewhere =
                row.text("funnel") != null && !Long.toString(in.id()).equals(image.get("funnel_id"));
        if (stage == null && (unplaced || elsewhere)) {
            stage = in.id() == funnel.id() ? first : stages.of(in.start().id());
        }
        Instant closed = row.instant("closedAt");
        if (stage != null && !Long.toString(stage.id()).equals(image.get("stage_id"))) {
            Instant entered = row.instant("stageChangedAt");
            Instant begun = isNew ? PgText.instant(image.get("created_at")) : request.at();
            Instant since =
                    entered != null ? entered : stage.kind() != StageKind.OPEN && closed != null ? closed : begun;
            enter(stage, image, since == null ? request.at() : since);
        }
        boolean open = stages.of(EntrySnapshots.number(image, "stage_id")).kind() == StageKind.OPEN;
        if (!open && closed != null && !sameSecond(closed, image.get("closed_at"))) {
            image.put("closed_at", PgText.of(closed));
        }
        String reason = row.text("lostReason");
        if (reason != null
                && stages.of(EntrySnapshots.number(image, "stage_id")).kind() == StageKind.LOST) {
            image.put("lost_reason", reason.strip());
        }
    }

    /** Spreadsheets know no more of a time than its second. */
    private static boolean sameSecond(Instant given, @Nullable String present) {
        Instant instant = PgText.instant(present);
        return instant != null && instant.truncatedTo(ChronoUnit.SECONDS).equals(given.truncatedTo(ChronoUnit.SECONDS));
    }

    private void enter(PlacedStage stage, Map<String, @Nullable String> image, Instant since) {
        image.put("funnel_id", Long.toString(stage.funnel().id()));
        image.put("stage_id", Long.toString(stage.id()));
        image.put("stage_order", Integer.toString(stage.order()));
        image.put("stage_changed_at", PgText.of(since));
        image.put("stage_changed_by", Long.toString(request.viewer().id()));
        image.put("closed_at", stage.kind() == StageKind.OPEN ? null : PgText.of(since));
        image.put("lost_reason", null);
    }

    static void tie(Resolved party, Map<String, @Nullable String> image) {
        if (party.contactId() != null) {
            image.put("contact_id", Long.toString(party.contactId()));
            image.put("contact_text", party.contactText());
        }
        if (party.companyId() != null) {
            image.put("company_id", Long.toString(party.companyId()));
        }
    }

    private static List<String> tags(Row row) {
        String text = row.text("tags");
        return text == null ? List.of() : TextList.read(text);
    }

    static Optional<PaymentType> paymentType(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        for (PaymentType type : PaymentType.values()) {
            if (type.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(type);
            }
        }
        return Optional.ofNullable(PAYMENT_WORDS.get(word));
    }

    private static void put(Map<String, @Nullable String> image, String column, @Nullable String value) {
        String present = image.get(column);
        // A cell shows nothing of the blank space around a text, so that it changes nothing of it either.
        if (value != null && (present == null || !EdgeBlanks.trimmed(present).equals(EdgeBlanks.trimmed(value)))) {
            image.put(column, value.strip());
        }
    }
}
