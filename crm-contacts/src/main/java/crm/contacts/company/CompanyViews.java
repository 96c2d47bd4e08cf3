package crm.contacts.company;

import crm.contacts.links.Links;
import crm.contacts.links.People;
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
class CompanyViews {

    private final ReachStore reach;
    private final Links links;
    private final RecordNames names;
    private final String region;

    CompanyViews(ReachStore reach, Links links, RecordNames names, @Value("${crm.region:UA}") String region) {
        this.reach = reach;
        this.links = links;
        this.names = names;
        this.region = region;
    }

    /** Two statements whatever the number of rows. */
    List<CompanyRow> complete(List<CompanyRow> rows) {
        List<Long> ids = rows.stream().map(CompanyRow::id).toList();
        Map<Long, Reach> reaches = reach.of(ReachTables.COMPANY, ids);
        Map<Long, People> people = links.peopleOf(ids);
        return rows.stream()
                .map(row -> row.with(
                        reaches.getOrDefault(row.id(), Reach.NONE), people.getOrDefault(row.id(), People.NONE)))
                .toList();
    }

    List<CompanyItem> items(List<CompanyRow> complete) {
        names.prepare(
                RecordType.USER,
                complete.stream()
                        .flatMap(row -> Stream.of(row.values().responsibleId(), row.createdBy()))
                        .filter(Objects::nonNull)
                        .toList());
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
                contacts(row.contacts()),
                PhoneView.of(values.reach().phones(), region),
                values.reach().emails(),
                values.address(),
                values.website(),
                names.ref(RecordType.USER, values.responsibleId()),
                values.tags(),
                row.createdAt(),
                names.ref(RecordType.USER, row.createdBy()),
                row.updatedAt());
    }

    private List<Ref> contacts(List<Long> ids) {
        return ids.stream()
                .map(id -> names.ref(RecordType.CONTACT, id))
                .filter(Objects::nonNull)
                .toList();
    }
}
