package crm.contacts.company;

import static crm.contacts.customer.CustomerColumns.COMPANY;

import crm.contacts.customer.CustomerParts;
import crm.contacts.links.Links;
import crm.contacts.links.People;
import crm.data.RecordNames;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Completes rows with what other tables hold of them and with the names of the records they point to. */
@Component
class CompanyAnswers {

    private final CustomerParts parts;
    private final Links links;
    private final RecordNames names;
    private final CompanyMapper mapper;

    CompanyAnswers(CustomerParts parts, Links links, RecordNames names, CompanyMapper mapper) {
        this.parts = parts;
        this.links = links;
        this.names = names;
        this.mapper = mapper;
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
        return complete.stream().map(mapper::item).toList();
    }

    CompanyAnswer card(Viewer viewer, CompanyRow complete) {
        return new CompanyAnswer(
                mapper.item(complete),
                viewer.allowed(RecordType.COMPANY, complete.values().responsibleId()));
    }
}
