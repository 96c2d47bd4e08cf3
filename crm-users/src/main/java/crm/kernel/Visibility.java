package crm.kernel;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which records of one kind a person may act on, told by the person responsible for them. Part of every query, so that no count, search or export can forget it. */
public sealed interface Visibility {

    Visibility NOTHING = new Nothing();
    Visibility EVERYTHING = new Everything();
    Visibility SOMEBODYS = new Somebodys();

    /** Whether a record of this responsible person is within reach; a record of nobody's only for who sees everything. */
    boolean includes(@Nullable Long responsibleId);

    static Visibility people(Set<Long> responsibleIds) {
        return responsibleIds.isEmpty() ? NOTHING : new People(Set.copyOf(responsibleIds));
    }

    /** No record at all. */
    record Nothing() implements Visibility {
        @Override
        public boolean includes(@Nullable Long responsibleId) {
            return false;
        }
    }

    /** The records these people are responsible for. */
    record People(Set<Long> responsibleIds) implements Visibility {
        @Override
        public boolean includes(@Nullable Long responsibleId) {
            return responsibleId != null && responsibleIds.contains(responsibleId);
        }
    }

    /** Every record that somebody is told to be responsible for; of kinds whose records may be private, these are those that are not. */
    record Somebodys() implements Visibility {

        @Override
        public boolean includes(@Nullable Long responsibleId) {
            return responsibleId != null;
        }
    }

    /** Every record. */
    record Everything() implements Visibility {
        @Override
        public boolean includes(@Nullable Long responsibleId) {
            return true;
        }
    }
}
