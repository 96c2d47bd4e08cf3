package crm.kernel;

import java.util.List;

/** A refusal that the caller can understand; answered as problem details in the caller's language, texts under {@code problem.<code>}. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient List<Object> args;
    private final transient List<FieldError> errors;

    protected ProblemException(int status, String code, List<Object> args, List<FieldError> errors) {
        super(code + " " + args + " " + errors, null, false, false);
        this.status = status;
        this.code = code;
        this.args = args;
        this.errors = errors;
    }

    /** 404: absent or not visible, which are not told apart. */
    public static ProblemException notFound() {
        return new ProblemException(404, "not-found", List.of(), List.of());
    }

    public static ProblemException notFound(String code, Object... args) {
        return new ProblemException(404, code, List.of(args), List.of());
    }

    /** 403: visible, but the action is not allowed. */
    public static ProblemException forbidden() {
        return new ProblemException(403, "forbidden", List.of(), List.of());
    }

    /** 409: the record is in no state for this. */
    public static ProblemException conflict(String code, Object... args) {
        return new ProblemException(409, code, List.of(args), List.of());
    }

    /** 422 about one field. */
    public static ProblemException invalid(String field, String code, Object... args) {
        return invalid(List.of(FieldError.of(field, code, args)));
    }

    /** 422 about several fields. */
    public static ProblemException invalid(List<FieldError> errors) {
        return new ProblemException(422, "invalid", List.of(), errors);
    }

    /** 400: the request itself cannot be understood. */
    public static ProblemException malformed(String field, String code, Object... args) {
        return new ProblemException(400, "malformed", List.of(), List.of(FieldError.of(field, code, args)));
    }

    /** 400 about several fields. */
    public static ProblemException malformed(List<FieldError> errors) {
        return new ProblemException(400, "malformed", List.of(), errors);
    }

    /** Any other status with its own code. */
    public static ProblemException of(int status, String code, Object... args) {
        return new ProblemException(status, code, List.of(args), List.of());
    }

    /** Any other status with its own code, about one field. */
    public static ProblemException about(FieldError error, int status, String code) {
        return new ProblemException(status, code, List.of(), List.of(error));
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public List<Object> args() {
        return args;
    }

    public List<FieldError> errors() {
        return errors;
    }
}
