package crm.users.person;

import crm.kernel.FieldsOfRecord;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import crm.kernel.Versioned;
import crm.kernel.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person as answers show it. */
public record PersonAnswer(
        long id,
        long version,
        String email,
        String name,
        String firstName,
        String lastName,
        @Nullable String patronymic,
        @Nullable Long photoId,
        @Nullable LocalDate dateOfBirth,
        @Nullable String personalPhone,
        @Nullable String workPhone,
        Ref role,
        @Nullable Ref group,
        List<Ref> supervisedGroups,
        boolean active,
        String language,
        String timeZone,
        @Nullable Instant lastSignInAt,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Ref createdBy)
        implements Versioned, FieldsOfRecord {

    @Override
    public RecordType fieldsOf() {
        return RecordType.USER;
    }

    @Override
    public boolean isOneself(Viewer viewer) {
        return id == viewer.id();
    }
}
