package crm.contacts.company;

import static crm.contacts.customer.CustomerColumns.COMPANY;

import crm.contacts.customer.CustomerParts;
import crm.contacts.links.Links;
import crm.contacts.links.People;
import crm.contacts.reach.PhoneView;
import crm.data.RecordNames;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Completes rows with what other tables hold of them and with the names of the records they point to. */
@Component
class CompanyViews {

    private final CustomerParts parts;
    private final Links links;
    private final RecordNames names;

    CompanyViews(CustomerParts parts, Links links, RecordNames names) {
        this.parts = parts;
        this.links = links;
        this.names = names;
    }

    /** Two statements whatever the number of rows. */
    List<CompanyRow> complete(List<CompanyRow> rows) {
        return parts.complete(COMPANY, rows, links::peopleOf, People.NONE, CompanyRow::with);
    }

    List<CompanyItem> items(List<CompanyRow> complete) {
        names.prepare(RecordType.USER, complete, CompanyRow::responsibleId, CompanyRow::createdBy);
        names.prepare(
                RecordType.CONTACT,
                complete.stream().flatMap(row -> row.contacts().stream()).toList());
        return complete.stream().map(this::item).toList();
    }

    CompanyCard card(Viewer viewer, CompanyRow complete) {
        return new CompanyCard(
                item(complete),
                viewer.allowed(RecordType.COMPANY, complete.values().responsibleId()));
    }

    private CompanyItem item(CompanyRow row) {
        CompanyValues values = row.values();
        return new CompanyItem(
                row.id(),
                row.version(),
                values.name(),
                values.egrpou(),
                names.ref(RecordType.CONTACT, values.mainContactId()),
                names.refs(RecordType.CONTACT, row.contacts()),
                PhoneView.of(values.reach().phones(), parts.region()),
                values.reach().emails(),
                values.address(),
                values.website(),
                names.ref(RecordType.USER, values.responsibleId()),
                values.tags(),
                row.createdAt(),
                names.ref(RecordType.USER, row.createdBy()),
                row.updatedAt());
    }
}
