package crm.deals.entry;

import crm.data.RecordNames;
import crm.deals.api.EntryKind;
import crm.deals.funnel.Funnels;
import crm.deals.order.LineAnswer;
import crm.kernel.Action;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns rows into answers: stages from memory, names of other records from their cache. */
@Component
class EntryAnswers {

    private final Funnels funnels;
    private final RecordNames names;
    private final EntryMapper mapper;

    EntryAnswers(Funnels funnels, RecordNames names, EntryMapper mapper) {
        this.funnels = funnels;
        this.names = names;
        this.mapper = mapper;
    }

    List<EntryItem> items(List<EntryRow> rows) {
        prepare(rows);
        return rows.stream().map(this::item).toList();
    }

    /** Makes the names of the records that rows point to present. */
    void prepare(List<EntryRow> rows) {
        names.prepare(
                RecordType.USER, rows.stream().map(EntryRow::responsibleId).toList());
        var contacts = new ArrayList<@Nullable Long>();
        var companies = new ArrayList<@Nullable Long>();
        for (EntryRow row : rows) {
            contacts.add(row.contactId());
            companies.add(row.companyId());
        }
        names.prepare(RecordType.CONTACT, contacts);
        names.prepare(RecordType.COMPANY, companies);
    }

    EntryItem item(EntryRow row) {
        return mapper.item(row, funnels.of(row.stageId()));
    }

    /** @param lines of a deal; a lead has none */
    EntryAnswer card(Viewer viewer, CardRow row, List<LineAnswer> lines) {
        EntryItem item = item(row.entry());
        List<Action> allowed =
                viewer.allowed(item.kind().recordType(), row.entry().responsibleId());
        return item.kind() == EntryKind.LEAD ? mapper.lead(item, row, allowed) : mapper.deal(item, row, lines, allowed);
    }
}
