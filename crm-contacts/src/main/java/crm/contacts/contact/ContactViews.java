package crm.contacts.contact;

import crm.contacts.links.Links;
import crm.contacts.reach.PhoneView;
import crm.contacts.reach.Reach;
import crm.contacts.reach.ReachStore;
import crm.contacts.reach.ReachTables;
import crm.data.RecordNames;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import crm.kernel.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Completes rows with what other tables hold of them and with the names of the records they point to. */
@Component
class ContactViews {

    private final ReachStore reach;
    private final Links links;
    private final RecordNames names;
    private final String region;

    ContactViews(ReachStore reach, Links links, RecordNames names, @Value("${crm.region:UA}") String region) {
        this.reach = reach;
        this.links = links;
        this.names = names;
        this.region = region;
    }

    /** Two statements whatever the number of rows. */
    List<ContactRow> complete(List<ContactRow> rows) {
        List<Long> ids = rows.stream().map(ContactRow::id).toList();
        Map<Long, Reach> reaches = reach.of(ReachTables.CONTACT, ids);
        Map<Long, List<Long>> companies = links.companiesOf(ids);
        return rows.stream()
                .map(row -> row.with(
                        reaches.getOrDefault(row.id(), Reach.NONE), companies.getOrDefault(row.id(), List.of())))
                .toList();
    }

    List<ContactItem> items(List<ContactRow> complete) {
        return named(complete).stream().map(this::item).toList();
    }

    /** The same rows once the names of the records they point to are present. */
    List<ContactRow> named(List<ContactRow> complete) {
        names.prepare(
                RecordType.USER,
                complete.stream()
                        .flatMap(row -> Stream.of(row.values().responsibleId(), row.createdBy()))
                        .filter(Objects::nonNull)
                        .toList());
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
                PhoneView.of(values.reach().phones(), region),
                values.reach().emails(),
                values.dateOfBirth(),
                values.receivesNews(),
                values.paymentMethod(),
                values.deliveryMethod(),
                values.deliveryCompany(),
                companies(values.companyIds()),
                names.ref(RecordType.USER, values.responsibleId()),
                values.tags(),
                values.source(),
                row.createdAt(),
                names.ref(RecordType.USER, row.createdBy()),
                row.updatedAt());
    }

    private List<Ref> companies(List<Long> ids) {
        return ids.stream()
                .map(id -> names.ref(RecordType.COMPANY, id))
                .filter(Objects::nonNull)
                .toList();
    }
}
