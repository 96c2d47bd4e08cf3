package crm.kernel;

import java.util.function.Supplier;

/** The version that a caller believes a record to have, from {@code If-Match}. A controller that takes it answers 428 without it. */
public record ExpectedVersion(long value) {

    /**
     * Call it on a row that is locked for the change, so that of two simultaneous changes one wins.
     *
     * @param current the record as a GET would answer now
     * @throws StaleVersionException 412 when the record has moved on
     */
    public void check(Versioned current) {
        if (current.version() != value) {
            throw new StaleVersionException(current);
        }
    }

    /** The same where it costs something to tell what the record is now. */
    public void check(long version, Supplier<? extends Versioned> current) {
        if (version != value) {
            check(current.get());
        }
    }
}
