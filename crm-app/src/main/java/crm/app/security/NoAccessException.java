package crm.app.security;

import org.springframework.security.core.AuthenticationException;

/** The outside issuer vouches for somebody who may not come in here, for the reason of this code. */
final class NoAccessException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final String code;

    NoAccessException(String code) {
        super(code);
        this.code = code;
    }

    String code() {
        return code;
    }
}
