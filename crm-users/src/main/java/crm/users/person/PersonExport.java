package crm.users.person;

import crm.data.ExportColumn;
import crm.data.ExportColumn.Type;
import crm.data.ExportSource;
import crm.data.ExportedList;
import crm.data.ListRequest;
import crm.data.Page;
import crm.kernel.Action;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of employees as a file. */
@Component
class PersonExport implements ExportSource<PersonFilter, PersonSort, PersonAnswer> {

    private static final List<ExportColumn<PersonAnswer>> COLUMNS = List.of(
            text("name", PersonAnswer::name),
            text("lastName", PersonAnswer::lastName),
            text("firstName", PersonAnswer::firstName),
            text("patronymic", PersonAnswer::patronymic),
            text("email", PersonAnswer::email),
            text("workPhone", PersonAnswer::workPhone),
            text("personalPhone", PersonAnswer::personalPhone),
            column("dateOfBirth", Type.DATE, PersonAnswer::dateOfBirth),
            text("role", person -> person.role().name()),
            text(
                    "group",
                    person -> person.group() == null ? null : person.group().name()),
            column("active", Type.BOOLEAN, PersonAnswer::active),
            column("lastSignInAt", Type.DATE_TIME, PersonAnswer::lastSignInAt),
            column("createdAt", Type.DATE_TIME, PersonAnswer::createdAt));

    private final PersonReader reader;

    PersonExport(PersonReader reader) {
        this.reader = reader;
    }

    @Override
    public ExportedList<PersonFilter, PersonSort> list() {
        return new ExportedList<>("users", Set.of(RecordType.USER), PersonFilter.class, PersonSort.class, "name");
    }

    @Override
    public List<ExportColumn<PersonAnswer>> columns() {
        return COLUMNS;
    }

    @Override
    public RecordRef record(PersonAnswer row) {
        return new RecordRef(RecordType.USER, row.id());
    }

    @Override
    public Page<PersonAnswer> read(Viewer viewer, PersonFilter filter, ListRequest<PersonSort> page) {
        viewer.require(RecordType.USER, Action.READ);
        return reader.list(viewer, filter, page);
    }

    private static ExportColumn<PersonAnswer> text(String key, Function<PersonAnswer, @Nullable Object> value) {
        return column(key, Type.TEXT, value);
    }

    private static ExportColumn<PersonAnswer> column(
            String key, Type type, Function<PersonAnswer, @Nullable Object> value) {
        return new ExportColumn<>(key, key, "export.user." + key, type, value);
    }
}
