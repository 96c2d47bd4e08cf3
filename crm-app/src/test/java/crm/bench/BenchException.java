package crm.bench;

/** Why nothing was measured, in words for whoever started it. */
final class BenchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BenchException(String message) {
        super(message);
    }
}
