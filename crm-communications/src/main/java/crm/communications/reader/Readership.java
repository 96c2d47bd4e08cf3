package crm.communications.reader;

import crm.data.RecordRights;
import crm.kernel.Audience;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may read one record that is there, as live messages are delivered: whoever the right on such records takes to the responsible person,
 * and who may read another record that shows it. Asked of any number of people with two statements at the most.
 */
public final class Readership {

    private final RecordRights rights;
    private final RecordRef record;
    private final @Nullable Long responsible;
    private @Nullable Set<Audience> others;

    Readership(RecordRights rights, RecordRef record, @Nullable Long responsible) {
        this.rights = rights;
        this.record = record;
        this.responsible = responsible;
    }

    /** The person responsible for the record; null for what is nobody's. */
    public @Nullable Long responsible() {
        return responsible;
    }

    /** Whether somebody is among them. */
    public boolean includes(Viewer person) {
        boolean oneself = record.type() == RecordType.USER && record.id() == person.id();
        return oneself
                || new Audience(record.type(), responsible).includes(person)
                || others().stream().anyMatch(other -> other.includes(person));
    }

    /** The same as live messages are addressed. */
    public Set<Audience> audiences() {
        Set<Audience> all = new HashSet<>(others());
        all.add(new Audience(record.type(), responsible));
        return all;
    }

    private Set<Audience> others() {
        Set<Audience> known = others;
        if (known == null) {
            known = rights.audiences(record);
            others = known;
        }
        return known;
    }
}
