package crm.users.securitylog;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Whose request is being answered; nobody's when the system does something by itself. */
record Caller(@Nullable String address, @Nullable String userAgent) {

    private static final int LONGEST = 300;

    static Caller now() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return new Caller(null, null);
        }
        HttpServletRequest request = attributes.getRequest();
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        return new Caller(
                request.getRemoteAddr(), agent == null ? null : agent.substring(0, Math.min(LONGEST, agent.length())));
    }
}
