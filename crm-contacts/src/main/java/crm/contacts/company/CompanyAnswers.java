package crm.contacts.company;

import static crm.contacts.customer.CustomerColumns.COMPANY;

import crm.contacts.customer.CustomerAnswers;
import crm.contacts.customer.CustomerParts;
import crm.contacts.links.People;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class CompanyAnswers extends CustomerAnswers<CompanyRow, People, CompanyItem, CompanyAnswer> {

    CompanyAnswers(CustomerParts parts, CompanyMapper mapper) {
        super(parts, COMPANY, parts.links::peopleOf, People.NONE, CompanyRow::with, mapper::item);
    }

    @Override
    protected List<Long> linked(CompanyRow row) {
        return row.contacts();
    }

    @Override
    protected CompanyAnswer card(Viewer viewer, CompanyRow complete) {
        return new CompanyAnswer(
                items(List.of(complete)).getFirst(),
                viewer.allowed(RecordType.COMPANY, complete.values().responsibleId()));
    }
}
