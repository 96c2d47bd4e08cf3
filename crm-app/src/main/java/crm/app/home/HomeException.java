package crm.app.home;

/** The home cannot be used as it is; its owner can mend that. */
final class HomeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    HomeException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
