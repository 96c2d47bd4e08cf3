package crm.deals.entry;

import crm.data.CallersWords;
import crm.deals.api.EntryChanged;
import crm.deals.api.EntryKind;
import crm.deals.order.LinePricing;
import crm.deals.order.LinesRequest;
import crm.deals.order.OrderLines;
import crm.deals.order.PricedLine;
import crm.kernel.Action;
import crm.kernel.ExpectedVersion;
import crm.kernel.FieldChange;
import crm.kernel.FieldError;
import crm.kernel.ProblemException;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The order of a deal: its lines say what the deal is worth and, where nobody gave it a title, what it is called. */
@Service
class DealLines {

    private final Entries entries;
    private final LinePricing pricing;
    private final OrderLines lines;
    private final EntryFields fields;
    private final EntryCards cards;
    private final CallersWords words;
    private final ApplicationEventPublisher events;

    DealLines(
            Entries entries,
            LinePricing pricing,
            OrderLines lines,
            EntryFields fields,
            EntryCards cards,
            CallersWords words,
            ApplicationEventPublisher events) {
        this.entries = entries;
        this.pricing = pricing;
        this.lines = lines;
        this.fields = fields;
        this.cards = cards;
        this.words = words;
        this.events = events;
    }

    @Transactional
    public EntryAnswer replace(Viewer viewer, long dealId, ExpectedVersion expected, LinesRequest request) {
        Entry deal = entries.forChange(viewer, EntryKind.DEAL, dealId, Action.EDIT);
        requireMayPrice(viewer);
        entries.check(viewer, deal, expected);
        List<PricedLine> present = lines.of(dealId).stream().map(PricedLine::of).toList();
        List<PricedLine> wanted = pricing.price(request.lines(), deal.currency(), present);
        boolean same = wanted.equals(present);
        if (!same) {
            lines.replace(dealId, wanted);
        }
        var was = fields.of(deal);
        Instant now = entries.now();
        deal.setAmount(LinePricing.sum(wanted), deal.currency());
        if (!wanted.isEmpty() && deal.title().equals(deal.automaticTitle())) {
            deal.setTitle(title(wanted));
        }
        deal.complete("");
        List<FieldChange> changes = new ArrayList<>(fields.between(was, fields.of(deal)));
        if (!same) {
            changes.add(new FieldChange("lines", described(present), described(wanted)));
        }
        if (changes.isEmpty()) {
            return cards.of(viewer, deal);
        }
        deal.touch(now);
        entries.update(deal);
        events.publishEvent(new EntryChanged(deal.facts(viewer.id(), now), null, changes));
        return cards.of(viewer, deal);
    }

    /** The lines say what the deal is worth. */
    private static void requireMayPrice(Viewer viewer) {
        if (!viewer.permissions().fields().mayChange(RecordType.DEAL, EntryKinds.AMOUNT)) {
            throw ProblemException.about(
                    FieldError.of("lines", "field-not-yours-to-change"), 403, "field-not-yours-to-change");
        }
    }

    /** The first of the goods, and how many more there are, in the words of whoever orders. */
    private String title(List<PricedLine> goods) {
        String first = goods.getFirst().name();
        return goods.size() == 1
                ? first
                : MessageFormat.format(
                        words.of("deal.title-of-goods", "{0} та ще {1}"), first, String.valueOf(goods.size() - 1));
    }

    private static List<Object> described(List<PricedLine> lines) {
        return lines.stream().map(line -> (Object) line.described()).toList();
    }
}
