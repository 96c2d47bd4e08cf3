package crm.contacts.company;

import crm.contacts.rules.Difference;
import crm.data.RecordNames;
import crm.kernel.FieldChange;
import crm.kernel.RecordType;
import java.util.List;
import org.springframework.stereotype.Component;

/** What differs between two states of a company. */
@Component
public class CompanyChanges {

    private final RecordNames names;

    CompanyChanges(RecordNames names) {
        this.names = names;
    }

    public List<FieldChange> between(CompanyValues before, CompanyValues after) {
        return new Difference<>(before, after)
                .in("name", CompanyValues::name)
                .in("egrpou", CompanyValues::egrpou)
                .in("mainContact", values -> names.ref(RecordType.CONTACT, values.mainContactId()))
                .in("phones", values -> values.reach().numbers())
                .in("emails", values -> values.reach().addresses())
                .in("address", CompanyValues::address)
                .in("website", CompanyValues::website)
                .in("responsible", values -> names.ref(RecordType.USER, values.responsibleId()))
                .in("tags", CompanyValues::tags)
                .changes();
    }
}
