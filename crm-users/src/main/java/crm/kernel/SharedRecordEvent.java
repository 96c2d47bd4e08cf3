package crm.kernel;

import org.jspecify.annotations.Nullable;

/** Something happened to a record that nobody is responsible for. */
public interface SharedRecordEvent extends RecordEvent {

    @Override
    default @Nullable Long responsibleId() {
        return null;
    }
}
