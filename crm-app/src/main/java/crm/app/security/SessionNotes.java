package crm.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.HttpHeaders;

/** From where a session was begun, for its person's list of sessions. */
final class SessionNotes {

    static final String USER_AGENT = "crm.userAgent";
    static final String ADDRESS = "crm.address";

    private static final int LONGEST = 300;

    private SessionNotes() {}

    static void write(HttpServletRequest request) {
        HttpSession session = request.getSession();
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        if (agent != null) {
            session.setAttribute(USER_AGENT, agent.substring(0, Math.min(LONGEST, agent.length())));
        }
        session.setAttribute(ADDRESS, request.getRemoteAddr());
    }
}
