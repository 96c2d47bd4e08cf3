package crm.imports;

import crm.data.RecordKinds;
import crm.kernel.ImportWriter;
import crm.kernel.ImportWriter.Field;
import crm.kernel.ImportWriter.FieldType;
import crm.kernel.ImportWriter.Row;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.users.api.Installation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Addresses of the pages of records in files. A file that was exported here tells by them which record each of its rows is when it is
 * imported again; those of another installation mean nothing here, as its records have the same numbers.
 */
@Component
class RecordLinks {

    static final Field IMPORTED = new Field(
            ImportWriter.LINK,
            FieldType.TEXT,
            false,
            false,
            List.of("посилання в crm", "link in crm", "ссылка в crm", "crm link"));

    private final RecordKinds kinds;
    private final Installation installation;

    RecordLinks(RecordKinds kinds, Installation installation) {
        this.kinds = kinds;
        this.installation = installation;
    }

    private @Nullable String of(RecordRef record) {
        String page = kinds.page(record);
        return page == null ? null : installation.link(page);
    }

    /** A row of an import that is the record whose address it gives. */
    Row row(RecordType type, int number, Map<String, Object> values, Map<String, String> meant) {
        Object link = values.get(ImportWriter.LINK);
        return new Row(number, link == null ? null : idIn(type, link.toString()), values, meant);
    }

    /** The id of a record of this kind here, null when the text is no address of one. */
    private @Nullable Long idIn(RecordType type, String text) {
        String digits = text.substring(text.lastIndexOf('/') + 1);
        if (!digits.matches("[1-9]\\d{0,17}")) {
            return null;
        }
        long id = Long.parseLong(digits);
        return text.equals(of(new RecordRef(type, id))) ? id : null;
    }
}
