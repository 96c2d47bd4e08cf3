package crm.kernel;

/** A record as it is answered to whoever changed it. */
public interface RecordAnswer extends Versioned {

    long id();

    /** As links show it. */
    String name();

    /** The link to it. */
    default Ref ref() {
        return new Ref(id(), name());
    }
}
