package crm.contacts.contact;

import static crm.contacts.customer.CustomerColumns.CONTACT;

import crm.contacts.customer.CustomerParts;
import crm.contacts.links.Links;
import crm.contacts.reach.PhoneView;
import crm.data.RecordNames;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Completes rows with what other tables hold of them and with the names of the records they point to. */
@Component
class ContactViews {

    private final CustomerParts parts;
    private final Links links;
    private final RecordNames names;

    ContactViews(CustomerParts parts, Links links, RecordNames names) {
        this.parts = parts;
        this.links = links;
        this.names = names;
    }

    /** Two statements whatever the number of rows. */
    List<ContactRow> complete(List<ContactRow> rows) {
        return parts.complete(CONTACT, rows, links::companiesOf, List.of(), ContactRow::with);
    }

    List<ContactItem> items(List<ContactRow> complete) {
        return named(complete).stream().map(this::item).toList();
    }

    /** The same rows once the names of the records they point to are present. */
    List<ContactRow> named(List<ContactRow> complete) {
        names.prepare(RecordType.USER, complete, ContactRow::responsibleId, ContactRow::createdBy);
        names.prepare(
                RecordType.COMPANY,
                complete.stream()
                        .flatMap(row -> row.values().companyIds().stream())
                        .toList());
        return complete;
    }

    ContactCard card(Viewer viewer, ContactRow complete) {
        ContactValues values = complete.values();
        return new ContactCard(
                items(List.of(complete)).getFirst(),
                values.comment(),
                viewer.allowed(RecordType.CONTACT, values.responsibleId()));
    }

    private ContactItem item(ContactRow row) {
        ContactValues values = row.values();
        return new ContactItem(
                row.id(),
                row.version(),
                values.name(),
                values.firstName(),
                values.lastName(),
                values.patronymic(),
                PhoneView.of(values.reach().phones(), parts.region()),
                values.reach().emails(),
                values.dateOfBirth(),
                values.receivesNews(),
                values.paymentMethod(),
                values.deliveryMethod(),
                values.deliveryCompany(),
                names.refs(RecordType.COMPANY, values.companyIds()),
                names.ref(RecordType.USER, values.responsibleId()),
                values.tags(),
                values.source(),
                row.createdAt(),
                names.ref(RecordType.USER, row.createdBy()),
                row.updatedAt());
    }
}
