package crm.kernel;

import java.util.Map;
import java.util.Set;

/** How many records of a kind there are and whose they are; a change of a role is shown in numbers by it before it is made. */
public interface RecordCounts {

    Set<RecordType> types();

    /** One statement whatever the number of records; without the bin. Every kind asked for is in the answer. */
    Map<RecordType, Counts> count(Set<RecordType> types);

    /**
     * The records of one kind.
     *
     * @param byResponsible number of records by the person responsible for them
     * @param others records that nobody is responsible for
     * @param owned whether such records have responsible people at all; where not, a right of any scope reaches all of them
     */
    record Counts(Map<Long, Long> byResponsible, long others, boolean owned) {

        public static final Counts NONE = new Counts(Map.of(), 0, true);

        public static Counts ofNobody(long all) {
            return new Counts(Map.of(), all, false);
        }
    }
}
