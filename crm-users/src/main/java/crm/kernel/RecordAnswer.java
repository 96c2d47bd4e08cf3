package crm.kernel;

/** A record as it is answered to whoever changed it. */
public interface RecordAnswer extends Identified {

    /** As links show it. */
    String name();

    /** The link to it. */
    default Ref ref() {
        return new Ref(id(), name());
    }
}
