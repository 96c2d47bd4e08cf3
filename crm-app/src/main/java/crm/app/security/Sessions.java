package crm.app.security;

import crm.kernel.ProblemException;
import crm.users.api.SecurityLog;
import crm.users.api.SecurityLog.Kind;
import crm.users.api.SignIns;
import crm.users.api.SignedIn;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/** The sessions of one person, named by their sign-in, never by the secret in the cookie. */
@Service
class Sessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final SignIns signIns;
    private final SecurityLog log;

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions, SignIns signIns, SecurityLog log) {
        this.sessions = sessions;
        this.signIns = signIns;
        this.log = log;
    }

    List<SessionAnswer> list(SignedIn caller) {
        return sessionsOf(caller).values().stream()
                .flatMap(session -> signedIn(session).stream()
                        .filter(signIns::valid)
                        .map(signedIn -> answer(session, signedIn, caller)))
                .sorted(Comparator.comparing(SessionAnswer::lastUsedAt).reversed())
                .toList();
    }

    void end(SignedIn caller, String signInId) {
        var found = sessionsOf(caller).values().stream()
                .filter(session -> signedIn(session)
                        .map(signedIn -> signInId.equals(signedIn.signInId()))
                        .orElse(false))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        signedIn(found).ifPresent(signIns::end);
        sessions.deleteById(found.getId());
        log.note(Kind.SESSION_REVOKED, caller.userId(), found.getAttribute(SessionNotes.ADDRESS));
    }

    void endAll(SignedIn caller) {
        signIns.endAll(caller.userId());
        sessionsOf(caller).keySet().forEach(sessions::deleteById);
        log.note(Kind.SESSIONS_REVOKED, caller.userId(), null);
    }

    private Map<String, ? extends Session> sessionsOf(SignedIn caller) {
        return sessions.findByPrincipalName(caller.getName());
    }

    private static Optional<SignedIn> signedIn(Session session) {
        SecurityContext context =
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return context != null
                        && context.getAuthentication() != null
                        && context.getAuthentication().getPrincipal() instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }

    private static SessionAnswer answer(Session session, SignedIn signedIn, SignedIn caller) {
        String id = String.valueOf(signedIn.signInId());
        return new SessionAnswer(
                id,
                session.getCreationTime(),
                session.getLastAccessedTime(),
                session.getAttribute(SessionNotes.USER_AGENT),
                session.getAttribute(SessionNotes.ADDRESS),
                id.equals(caller.signInId()));
    }

    /** One place where the person is signed in. */
    record SessionAnswer(
            String id,
            Instant createdAt,
            Instant lastUsedAt,
            @Nullable String userAgent,
            @Nullable String address,
            boolean current) {}
}
