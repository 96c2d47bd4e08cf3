package crm.users.person;

import crm.kernel.RecordOwners;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** People answer for themselves; groups and roles are nobody's. */
@Component
class PeopleThemselves implements RecordOwners {

    @Override
    public Set<RecordType> types() {
        return Set.of(RecordType.USER);
    }

    @Override
    public Map<RecordRef, Long> responsible(Collection<RecordRef> records) {
        Map<RecordRef, Long> found = new HashMap<>();
        records.forEach(person -> found.put(person, person.id()));
        return found;
    }
}
