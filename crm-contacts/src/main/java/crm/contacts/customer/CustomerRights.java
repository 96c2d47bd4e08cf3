package crm.contacts.customer;

import static org.jooq.impl.DSL.noCondition;

import crm.contacts.spi.CustomerRecords;
import crm.data.Conditions;
import crm.kernel.Action;
import crm.kernel.Audience;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.kernel.Visibility;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who may read a customer: whom the right on contacts or companies takes to the responsible person, and who may read a record that the
 * customer is on. Lists are narrowed by the former alone, searches, cards and everything else by both.
 */
@Component
public class CustomerRights {

    private final ObjectProvider<CustomerRecords> records;

    CustomerRights(ObjectProvider<CustomerRecords> records) {
        this.records = records;
    }

    /** The part of the query of a list, and of every change. */
    public static Condition own(Viewer viewer, RecordType type, Field<Long> responsible) {
        return Conditions.visible(responsible, viewer.visibility(type, Action.READ));
    }

    /** The part of every query for single customers. */
    public Condition visible(Viewer viewer, RecordType type, Field<Long> id, Field<Long> responsible) {
        Visibility own = viewer.visibility(type, Action.READ);
        return either(own, Conditions.visible(responsible, own), known -> known.visible(viewer, type, id));
    }

    /** The part of the query of a search. */
    public Condition searchable(Viewer viewer, RecordType type, Field<Long> id, Field<Long> responsible) {
        Visibility own = viewer.visibility(type, Action.READ);
        return either(own, Conditions.searchable(responsible, own), known -> known.searchable(viewer, type, id));
    }

    private Condition either(Visibility visibility, Condition own, Function<CustomerRecords, Condition> others) {
        return visibility.equals(Visibility.EVERYTHING)
                ? noCondition()
                : records.stream().map(others).reduce(own, Condition::or);
    }

    /** @throws ProblemException 403 when there is nothing that the viewer might find */
    public void requireSearch(Viewer viewer, RecordType type) {
        if (!mayReadAny(viewer)) {
            viewer.require(type, Action.READ);
        }
    }

    /** Whether somebody may read customers by the records they are on; no statement. */
    public boolean mayReadAny(Viewer viewer) {
        return records.stream().anyMatch(known -> known.mayReadAny(viewer));
    }

    /** Whose records show a customer; one statement for each module that has such. */
    public Set<Audience> audiences(RecordRef customer) {
        return records.stream()
                .flatMap(known -> known.audiences(customer).stream())
                .collect(Collectors.toSet());
    }

    /** The records by which a person may read a customer. */
    public List<RecordRef> showing(Viewer viewer, RecordRef customer, int limit) {
        return records.stream()
                .flatMap(known -> known.of(viewer, customer, limit).stream())
                .limit(limit)
                .toList();
    }
}
