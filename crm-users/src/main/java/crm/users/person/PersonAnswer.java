package crm.users.person;

import crm.kernel.Built;
import crm.kernel.FieldsOfRecord;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import crm.kernel.Versioned;
import crm.kernel.Viewer;
import crm.users.api.PresenceStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as answers show it.
 *
 * @param handle how chats name the person: the name, unless the person chose another
 * @param lastOnlineAt when the person last came or was last seen before going; nothing before the first time
 */
@Built
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
        String handle,
        @Nullable String signature,
        PresenceStatus presence,
        @Nullable Instant lastOnlineAt,
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

    /** The same person with what is known of them at this moment. */
    PersonAnswer with(PresenceStatus presence) {
        return PersonAnswerBuilder.builder(this).presence(presence).build();
    }
}
