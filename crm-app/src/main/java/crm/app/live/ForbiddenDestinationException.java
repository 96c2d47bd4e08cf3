package crm.app.live;

/** A client addressed what it has no right to. */
final class ForbiddenDestinationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ForbiddenDestinationException(String destination) {
        super("forbidden: " + destination);
    }
}
