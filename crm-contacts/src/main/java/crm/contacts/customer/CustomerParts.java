package crm.contacts.customer;

import crm.contacts.contactpoint.ContactPointStore;
import crm.contacts.contactpoint.PhoneAnswer;
import crm.contacts.contactpoint.Reach;
import crm.contacts.rules.Phone;
import crm.data.FieldDiff;
import crm.data.RecordLives;
import crm.users.api.AssignmentRights;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mapstruct.Named;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the lives of contacts and of companies are made of. */
@Component
public class CustomerParts {

    final ContactPointStore reach;
    final AssignmentRights assignments;
    final FieldDiff diff;
    final RecordLives lives;
    final String region;

    CustomerParts(
            ContactPointStore reach,
            AssignmentRights assignments,
            FieldDiff diff,
            RecordLives lives,
            @Value("${crm.region:UA}") String region) {
        this.reach = reach;
        this.assignments = assignments;
        this.diff = diff;
        this.lives = lives;
        this.region = region;
    }

    /** A row with what other tables hold of it. */
    @FunctionalInterface
    public interface Completion<R, L> {
        R with(R row, Reach reach, L links);
    }

    /**
     * Completes rows; two statements whatever their number.
     *
     * @param linked the ids that records are linked to, by theirs
     * @param none what stands for those that are linked to nothing
     */
    public <R extends CustomerRow, L> List<R> complete(
            CustomerColumns of,
            List<R> rows,
            Function<Collection<Long>, Map<Long, L>> linked,
            L none,
            Completion<R, L> completion) {
        List<Long> ids = rows.stream().map(CustomerRow::id).toList();
        Map<Long, Reach> reaches = reach.of(of.reach, ids);
        Map<Long, L> links = linked.apply(ids);
        return rows.stream()
                .map(row -> completion.with(
                        row, reaches.getOrDefault(row.id(), Reach.NONE), links.getOrDefault(row.id(), none)))
                .toList();
    }

    public String region() {
        return region;
    }

    /** As answers show them. */
    @Named("phones")
    public List<PhoneAnswer> phones(List<Phone> phones) {
        return PhoneAnswer.of(phones, region);
    }
}
