package crm.contacts.rules;

import static org.jooq.impl.DSL.noCondition;

import crm.contacts.contactpoint.ContactPointStore;
import crm.contacts.contactpoint.ContactPointTables;
import crm.data.TextSearch;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;

/** Keeps the text search from finding a customer by what the viewer may not read of customers. */
public final class ReadableText {

    private static final String PHONES = "phones";
    private static final String EMAILS = "emails";

    private ReadableText() {}

    /** @param columns what else the search text is made of, by field; the name under the empty one */
    public static Condition found(
            Viewer viewer,
            RecordType type,
            TextSearch typed,
            ContactPointTables reach,
            Field<Long> id,
            Map<String, Field<String>> columns) {
        boolean whole = viewer.mayRead(type, PHONES)
                && viewer.mayRead(type, EMAILS)
                && columns.keySet().stream().allMatch(field -> viewer.mayRead(type, field));
        if (whole) {
            return noCondition();
        }
        List<Field<String>> parts = new ArrayList<>();
        columns.forEach((field, column) -> {
            if (viewer.mayRead(type, field)) {
                parts.add(column);
            }
        });
        if (viewer.mayRead(type, PHONES)) {
            parts.add(ContactPointStore.phonesText(reach, id));
        }
        if (viewer.mayRead(type, EMAILS)) {
            parts.add(ContactPointStore.emailsText(reach, id));
        }
        return typed.in(TextSearch.only(parts));
    }
}
