package crm.app.web;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/** A value of a body that could be read and is not accepted, with the code of the reason. */
final class RefusedValueException extends MismatchedInputException {

    private static final long serialVersionUID = 1L;

    private final String code;

    RefusedValueException(JsonParser parser, String code) {
        super(parser, code, String.class);
        this.code = code;
    }

    String code() {
        return code;
    }
}
