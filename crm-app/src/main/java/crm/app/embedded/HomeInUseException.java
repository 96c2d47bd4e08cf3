package crm.app.embedded;

import java.nio.file.Path;

/** Another process already runs on this home. */
final class HomeInUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HomeInUseException(Path home) {
        super("Another CRM already runs on " + home + ". Stop it first, or set CRM_HOME to another folder.");
    }
}
