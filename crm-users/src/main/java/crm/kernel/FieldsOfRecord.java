package crm.kernel;

/** An answer that shows one record; see {@link FieldsOf}. */
public interface FieldsOfRecord {

    /** The kind of the record whose fields the members are. */
    RecordType fieldsOf();

    /** Whether it is the viewer's own person, of whom nothing is kept back. */
    default boolean isOneself(Viewer viewer) {
        return false;
    }
}
