package crm.contacts.company;

import crm.contacts.customer.CustomerRights;
import crm.contacts.duplicate.Duplicate;
import crm.contacts.duplicate.DuplicateQuery;
import crm.contacts.duplicate.Duplicates;
import crm.contacts.reach.ReachTables;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;

/** Companies that are likely to be the one being entered. */
@Service
class CompanyDuplicates {

    private final Duplicates duplicates;
    private final CustomerRights rights;

    CompanyDuplicates(Duplicates duplicates, CustomerRights rights) {
        this.duplicates = duplicates;
        this.rights = rights;
    }

    List<Duplicate> find(Viewer viewer, DuplicateQuery query) {
        rights.requireSearch(viewer, RecordType.COMPANY);
        Condition among = CompanyTable.DELETED_AT
                .isNull()
                .and(rights.visible(viewer, RecordType.COMPANY, CompanyTable.ID, CompanyTable.RESPONSIBLE_ID));
        Condition withCode = query.egrpou() == null ? DSL.falseCondition() : CompanyTable.EGRPOU.eq(query.egrpou());
        return duplicates.find(
                new Duplicates.Place(
                        RecordType.COMPANY,
                        CompanyTable.COMPANY,
                        CompanyTable.ID,
                        CompanyTable.NAME,
                        among,
                        ReachTables.COMPANY,
                        withCode),
                query);
    }
}
