package crm.kernel;

import java.util.List;

/** 412: somebody else changed the record first; carries what it is now. */
public final class StaleVersionException extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final transient Versioned current;

    public StaleVersionException(Versioned current) {
        super(412, "stale-version", List.of(current.version()), List.of());
        this.current = current;
    }

    public Versioned current() {
        return current;
    }
}
