package crm.kernel;

/** Something outside that a request needs is away for now; answered with 503 and {@code Retry-After}, and worth trying again. */
public class UnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param what for the log, never shown; without secrets
     * @param cause that may be logged, null when nothing was tried
     */
    public UnavailableException(String what, @org.jspecify.annotations.Nullable Throwable cause) {
        super(what, cause);
    }
}
