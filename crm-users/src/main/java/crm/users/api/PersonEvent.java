package crm.users.api;

import crm.kernel.FieldChange;
import crm.kernel.RecordEvent;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something happened to a person, who answers for it like for everything of their own. */
public sealed interface PersonEvent extends RecordEvent
        permits PersonActivated,
                PersonChanged,
                PersonCreated,
                PersonDeactivated,
                PersonExported,
                PersonSignedIn,
                PersonSignedOut {

    long personId();

    /** As shown to others. */
    String name();

    @Override
    default RecordRef subject() {
        return new RecordRef(RecordType.USER, personId());
    }

    @Override
    default String subjectName() {
        return name();
    }

    @Override
    default @Nullable Long responsibleId() {
        return personId();
    }

    @Override
    default List<FieldChange> changes() {
        return List.of();
    }
}
