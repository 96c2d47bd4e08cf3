package crm.users.token;

import static crm.users.tables.ApiToken.API_TOKEN;

import crm.kernel.ProblemException;
import crm.users.access.Secrets;
import crm.users.api.AccountRecovered;
import crm.users.api.ApiTokens;
import crm.users.api.PersonDeactivated;
import crm.users.api.SecurityLog;
import crm.users.api.SecurityLog.Kind;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes, lists and revokes the API tokens of one person. */
@Service
@Transactional
class Tokens {

    private static final int MAX = 50;

    private final DSLContext db;
    private final SecurityLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Tokens(DSLContext db, SecurityLog log, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<TokenAnswer> list(long person) {
        return db.select(
                        API_TOKEN.ID,
                        API_TOKEN.NAME,
                        API_TOKEN.SCOPES,
                        API_TOKEN.CREATED_AT,
                        API_TOKEN.LAST_USED_AT,
                        API_TOKEN.EXPIRES_AT)
                .from(API_TOKEN)
                .where(API_TOKEN.PERSON_ID.eq(person))
                .orderBy(API_TOKEN.CREATED_AT.desc(), API_TOKEN.ID.desc())
                .fetch(Tokens::answer);
    }

    public TokenAnswer create(long person, TokenRequest request) {
        Instant now = clock.instant();
        Instant expires = request.expiresAt();
        if (expires != null && !expires.isAfter(now)) {
            throw ProblemException.invalid("expiresAt", "future");
        }
        if (db.fetchCount(API_TOKEN, API_TOKEN.PERSON_ID.eq(person)) >= MAX) {
            throw ProblemException.conflict("too-many-tokens", MAX);
        }
        Set<String> scopes = request.effectiveScopes();
        String token = ApiTokens.PREFIX + Secrets.token();
        long id = db.insertInto(API_TOKEN)
                .set(API_TOKEN.TOKEN_HASH, Secrets.hash(token))
                .set(API_TOKEN.PERSON_ID, person)
                .set(API_TOKEN.NAME, request.name().strip())
                .set(API_TOKEN.SCOPES, scopes.toArray(String[]::new))
                .set(API_TOKEN.CREATED_AT, now)
                .set(API_TOKEN.EXPIRES_AT, expires)
                .returningResult(API_TOKEN.ID)
                .fetchSingle()
                .value1();
        log.note(Kind.TOKEN_MADE, person, request.name().strip());
        return TokenAnswerBuilder.builder()
                .id(id)
                .name(request.name().strip())
                .scopes(scopes)
                .createdAt(now)
                .expiresAt(expires)
                .token(token)
                .build();
    }

    public void revoke(long person, long id) {
        List<Revocation> revoked = db.deleteFrom(API_TOKEN)
                .where(API_TOKEN.ID.eq(id), API_TOKEN.PERSON_ID.eq(person))
                .returningResult(API_TOKEN.TOKEN_HASH, API_TOKEN.NAME)
                .fetch(row -> new Revocation(row.value1(), row.value2()));
        if (revoked.isEmpty()) {
            throw ProblemException.notFound();
        }
        log.note(Kind.TOKEN_REVOKED, person, revoked.getFirst().name());
        events.publishEvent(
                new Revoked(person, revoked.stream().map(Revocation::hash).toList()));
    }

    /** Tokens do not come back when the person does. */
    @EventListener
    void on(PersonDeactivated event) {
        revokeAll(event.personId());
    }

    @EventListener
    void on(AccountRecovered event) {
        revokeAll(event.personId());
    }

    private void revokeAll(long person) {
        List<byte[]> hashes = db.deleteFrom(API_TOKEN)
                .where(API_TOKEN.PERSON_ID.eq(person))
                .returning(API_TOKEN.TOKEN_HASH)
                .fetch(API_TOKEN.TOKEN_HASH);
        events.publishEvent(new Revoked(person, hashes));
    }

    private static TokenAnswer answer(Record row) {
        return TokenAnswerBuilder.builder()
                .id(row.get(API_TOKEN.ID))
                .name(row.get(API_TOKEN.NAME))
                .scopes(new TreeSet<>(List.of(row.get(API_TOKEN.SCOPES))))
                .createdAt(row.get(API_TOKEN.CREATED_AT))
                .lastUsedAt(row.get(API_TOKEN.LAST_USED_AT))
                .expiresAt(row.get(API_TOKEN.EXPIRES_AT))
                .build();
    }

    private record Revocation(byte[] hash, String name) {}

    /** These tokens of a person are no more. */
    record Revoked(long person, List<byte[]> hashes) {}
}
