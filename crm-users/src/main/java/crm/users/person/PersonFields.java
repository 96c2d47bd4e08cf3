package crm.users.person;

import crm.kernel.RecordType;
import crm.kernel.RestrictableFields;
import java.util.List;
import org.springframework.stereotype.Component;

/** What of people a role may be kept from. */
@Component
class PersonFields implements RestrictableFields {

    @Override
    public List<Field> restrictable() {
        return List.of(
                Field.of(RecordType.USER, "personalPhone"),
                Field.of(RecordType.USER, "workPhone"),
                Field.of(RecordType.USER, "dateOfBirth"));
    }
}
