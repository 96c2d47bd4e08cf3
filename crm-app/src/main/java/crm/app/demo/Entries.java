package crm.app.demo;

import crm.deals.api.EntryMigration.PastEntry;
import crm.deals.api.EntryMigrationPastEntryBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** All leads and deals of the year, in the order in which they came. */
final class Entries {

    static final int COUNT = 1500;

    private Entries() {}

    static List<PastEntry> of(long seed, WorkTime time, List<Inquiry> inquiries, Records records) {
        List<PastEntry> entries = new ArrayList<>();
        Map<PastEntry, PastEntry> leads = new IdentityHashMap<>();
        for (Inquiry inquiry : inquiries) {
            Road road = inquiry.lead();
            Chance chance = Chance.of(seed, road == null ? "order-story" : "lead-story", inquiry.n());
            var story = new Story(time, records, inquiry, chance);
            if (road == null) {
                if (entries.size() < COUNT) {
                    entries.add(story.order());
                }
                continue;
            }
            Story.Outcome outcome = story.lead(road);
            entries.add(outcome.lead());
            if (outcome.deal() != null) {
                entries.add(outcome.deal());
                leads.put(outcome.deal(), outcome.lead());
            }
        }
        entries.sort(Comparator.comparing(PastEntry::createdAt));
        Map<PastEntry, Integer> places = new IdentityHashMap<>();
        List<PastEntry> tied = new ArrayList<>(entries.size());
        for (PastEntry entry : entries) {
            PastEntry lead = leads.get(entry);
            Integer place = lead == null ? null : places.get(lead);
            places.put(entry, tied.size());
            tied.add(place == null ? entry : from(entry, place));
        }
        return tied;
    }

    private static PastEntry from(PastEntry deal, int lead) {
        return EntryMigrationPastEntryBuilder.builder()
                .kind(deal.kind())
                .title(deal.title())
                .createdAt(deal.createdAt())
                .createdBy(deal.createdBy())
                .responsibleId(deal.responsibleId())
                .contactId(deal.contactId())
                .companyId(deal.companyId())
                .source(deal.source())
                .sourceDetail(deal.sourceDetail())
                .comment(deal.comment())
                .amount(deal.amount())
                .expectedCloseOn(deal.expectedCloseOn())
                .tags(deal.tags())
                .shopId(deal.shopId())
                .lostReason(deal.lostReason())
                .fromLead(lead)
                .stays(deal.stays())
                .changes(deal.changes())
                .order(deal.order())
                .build();
    }
}
