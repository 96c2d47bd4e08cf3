package crm.kernel;

/** An answer that carries the record's version, which is also its {@code ETag}. */
public interface Versioned {
    long version();
}
