package crm.kernel;

/** An answer about one stored record. */
public interface Identified extends Versioned {
    long id();
}
