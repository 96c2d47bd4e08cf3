package crm.contacts.company;

import crm.contacts.duplicate.Duplicate;
import crm.contacts.duplicate.DuplicateQuery;
import crm.contacts.duplicate.Duplicates;
import crm.contacts.reach.ReachTables;
import crm.data.Conditions;
import crm.kernel.Action;
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

    CompanyDuplicates(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    List<Duplicate> find(Viewer viewer, DuplicateQuery query) {
        viewer.require(RecordType.COMPANY, Action.READ);
        Condition among = CompanyTable.DELETED_AT
                .isNull()
                .and(Conditions.visible(
                        CompanyTable.RESPONSIBLE_ID, viewer.visibility(RecordType.COMPANY, Action.READ)));
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
