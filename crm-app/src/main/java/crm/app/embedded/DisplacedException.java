package crm.app.embedded;

import java.io.IOException;

/** A program of somebody else listens where a server did. */
final class DisplacedException extends IOException {

    private static final long serialVersionUID = 1L;

    DisplacedException(String message) {
        super(message);
    }
}
