package crm.deals.importing;

import crm.data.IdBlocks;
import crm.data.PgText;
import crm.data.RecordNames;
import crm.deals.api.EntryEvent;
import crm.deals.api.EntryMigration;
import crm.deals.api.StageKind;
import crm.deals.entry.ContactTexts;
import crm.deals.funnel.Funnels;
import crm.deals.funnel.PlacedStage;
import crm.deals.order.DefaultCurrency;
import crm.kernel.Money;
import crm.kernel.RecordType;
import crm.kernel.RecordsChanged.Cause;
import crm.kernel.Ref;
import crm.users.api.RecordHistory;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PrimitiveIterator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(propagation = Propagation.MANDATORY)
class StoredEntryMigration implements EntryMigration {

    private static final int MONEY_SCALE = 4;
    private static final int QUANTITY_SCALE = 3;

    private final EntrySnapshots images;
    private final Funnels funnels;
    private final PastEvents past;
    private final ContactTexts contacts;
    private final RecordHistory history;
    private final RecordNames names;
    private final JdbcTemplate db;
    private final String currency;

    StoredEntryMigration(
            EntrySnapshots images,
            Funnels funnels,
            PastEvents past,
            ContactTexts contacts,
            RecordHistory history,
            RecordNames names,
            JdbcTemplate db,
            DefaultCurrency currency) {
        this.images = images;
        this.funnels = funnels;
        this.past = past;
        this.contacts = contacts;
        this.history = history;
        this.names = names;
        this.db = db;
        this.currency = currency.code();
    }

    @Override
    public List<Long> take(List<PastEntry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        funnels.forget();
        names.prepare(RecordType.USER, all(entries, PastEntry::responsibleId));
        List<PastPlace> places = places(entries);
        List<Map<String, @Nullable String>> rows = new ArrayList<>(entries.size());
        List<Map<String, @Nullable String>> stays = new ArrayList<>();
        List<Map<String, @Nullable String>> lines = new ArrayList<>();
        List<EntryEvent> events = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            PastEntry entry = entries.get(i);
            rows.add(row(entry, places.get(i)));
            stays.addAll(stays(entry, places.get(i).id()));
            lines.addAll(lines(entry, places.get(i).id()));
            events.addAll(past.events(entry, places.get(i)));
        }
        images.insert(rows);
        images.left(stays);
        if (!lines.isEmpty()) {
            PrimitiveIterator.OfLong ids = IdBlocks.pooled(db, "deals.order_line_seq", lines.size());
            lines.forEach(line -> line.put("id", Long.toString(ids.nextLong())));
            images.insertLines(lines);
        }
        events.sort(Comparator.comparing(EntryEvent::at));
        history.append(events, Cause.MIGRATION);
        return places.stream().map(PastPlace::id).toList();
    }

    private static <T> List<@Nullable T> all(List<PastEntry> entries, Function<PastEntry, @Nullable T> member) {
        List<@Nullable T> all = new ArrayList<>();
        entries.forEach(entry -> all.add(member.apply(entry)));
        return all;
    }

    private List<PastPlace> places(List<PastEntry> entries) {
        Map<Long, String> texts = contacts.of(all(entries, PastEntry::contactId).stream()
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        PrimitiveIterator.OfLong ids = IdBlocks.startingAt(db, "deals.entry_id_seq", entries.size());
        PrimitiveIterator.OfLong numbers = IdBlocks.startingAt(db, "deals.entry_number_seq", entries.size());
        List<PastPlace> places = new ArrayList<>(entries.size());
        for (PastEntry entry : entries) {
            long id = ids.nextLong();
            Integer from = entry.fromLead();
            Long lead = null;
            if (from != null) {
                PastPlace origin = places.get(from);
                lead = origin.id();
                places.set(
                        from,
                        new PastPlace(
                                origin.id(), origin.number(), new Ref(id, entry.title()), null, origin.contactText()));
            }
            String text = entry.contactId() == null ? "" : texts.getOrDefault(entry.contactId(), "");
            places.add(new PastPlace(id, numbers.nextLong(), null, lead, text));
        }
        return places;
    }

    private Map<String, @Nullable String> row(PastEntry entry, PastPlace place) {
        Stay last = entry.stays().getLast();
        PlacedStage stage = funnels.of(last.stageId());
        Ref responsible = names.ref(RecordType.USER, entry.responsibleId());
        Map<String, @Nullable String> row = new HashMap<>();
        row.put("id", Long.toString(place.id()));
        row.put(
                "version",
                Integer.toString(entry.stays().size() - 1 + entry.changes().size()));
        row.put("kind", entry.kind().name());
        row.put("number", Long.toString(place.number()));
        row.put("title", entry.title().isBlank() ? "#" + place.number() : entry.title());
        row.put("funnel_id", Long.toString(stage.funnel().id()));
        row.put("stage_id", Long.toString(stage.id()));
        row.put("stage_order", Integer.toString(stage.order()));
        row.put("stage_changed_at", PgText.of(last.since()));
        row.put("stage_changed_by", PgText.of(last.by()));
        row.put("responsible_id", Long.toString(entry.responsibleId()));
        row.put("responsible_name", responsible == null ? "" : responsible.name());
        row.put("contact_id", PgText.of(entry.contactId()));
        row.put("company_id", PgText.of(entry.companyId()));
        row.put("contact_text", place.contactText());
        row.put("source", entry.source());
        row.put("source_detail", entry.sourceDetail());
        row.put("comment", entry.comment());
        Money amount = amount(entry);
        row.put("amount", amount == null ? null : PgText.of(amount.amount(), MONEY_SCALE));
        row.put("currency", amount == null ? currency : amount.currency());
        row.put("expected_close_on", PgText.of(entry.expectedCloseOn()));
        row.put("tags", EntrySnapshots.tags(entry.tags()));
        row.put("shop_id", entry.shopId());
        row.put("lost_reason", stage.kind() == StageKind.LOST ? entry.lostReason() : null);
        row.put("closed_at", stage.kind() == StageKind.OPEN ? null : PgText.of(last.since()));
        row.put("created_at", PgText.of(entry.createdAt()));
        row.put("created_by", PgText.of(entry.createdBy()));
        row.put("updated_at", PgText.of(updatedAt(entry)));
        row.put("lead_id", PgText.of(place.lead()));
        row.put(
                "deal_id",
                place.deal() == null ? null : Long.toString(place.deal().id()));
        putOrder(row, entry.order());
        row.put("search_text", EntrySnapshots.searchText(row));
        return row;
    }

    private @Nullable Money amount(PastEntry entry) {
        PastOrder order = entry.order();
        if (order == null || order.lines().isEmpty()) {
            return entry.amount();
        }
        BigDecimal sum = order.lines().stream().map(PastLine::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Money(sum, entry.amount() == null ? currency : entry.amount().currency());
    }

    private static void putOrder(Map<String, @Nullable String> row, @Nullable PastOrder order) {
        // As the column numbers them: 0 is for leads, which have none.
        row.put(
                "payment_status",
                order == null ? "0" : Integer.toString(order.paymentStatus().ordinal() + 1));
        row.put("paid", PgText.of(order == null ? BigDecimal.ZERO : order.paid(), MONEY_SCALE));
        if (order != null) {
            row.put(
                    "payment_type",
                    order.paymentType() == null ? null : order.paymentType().name());
            row.put("delivery_method", order.deliveryMethod());
            row.put("delivery_company", order.deliveryCompany());
            row.put("delivery_address", order.deliveryAddress());
            row.put("waybill", order.waybill());
        }
    }

    private static Instant updatedAt(PastEntry entry) {
        Instant moved = entry.stays().getLast().since();
        if (entry.changes().isEmpty()) {
            return moved;
        }
        Instant changed = entry.changes().getLast().at();
        return changed.isAfter(moved) ? changed : moved;
    }

    private List<Map<String, @Nullable String>> stays(PastEntry entry, long id) {
        List<Map<String, @Nullable String>> rows = new ArrayList<>();
        for (int i = 0; i + 1 < entry.stays().size(); i++) {
            Stay stay = entry.stays().get(i);
            Map<String, @Nullable String> row = new HashMap<>();
            row.put("entry_id", Long.toString(id));
            row.put("stage_id", Long.toString(stay.stageId()));
            row.put("stage_name", funnels.of(stay.stageId()).stage().name());
            row.put("entered_at", PgText.of(stay.since()));
            row.put("entered_by", PgText.of(stay.by()));
            row.put("left_at", PgText.of(entry.stays().get(i + 1).since()));
            row.put("responsible_id", Long.toString(entry.responsibleId()));
            rows.add(row);
        }
        return rows;
    }

    private static List<Map<String, @Nullable String>> lines(PastEntry entry, long id) {
        List<Map<String, @Nullable String>> rows = new ArrayList<>();
        PastOrder order = entry.order();
        for (PastLine line : order == null ? List.<PastLine>of() : order.lines()) {
            Map<String, @Nullable String> row = new LinkedHashMap<>();
            row.put("entry_id", Long.toString(id));
            row.put("position", Integer.toString(rows.size() + 1));
            row.put("product_id", PgText.of(line.productId()));
            row.put("article", line.article());
            row.put("name", line.name());
            row.put("package", line.packaging());
            row.put("quantity", PgText.of(line.quantity(), QUANTITY_SCALE));
            row.put("price", PgText.of(line.price(), MONEY_SCALE));
            row.put("discount", PgText.of(line.discount(), MONEY_SCALE));
            row.put("sum", PgText.of(line.sum(), MONEY_SCALE));
            rows.add(row);
        }
        return rows;
    }
}
