package crm.app.web;

import static crm.app.tables.IdempotentAnswer.IDEMPOTENT_ANSWER;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import crm.kernel.ProblemException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Answers kept under the key of the request that they answered, for a day. */
@Component
class IdempotentAnswers {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LONGEST_RUN = Duration.ofMinutes(1);
    private static final long PAUSE_MILLIS = 25;

    private final DSLContext db;
    private final TransactionTemplate transactions;
    private final StringRedisTemplate redis;
    private final JsonMapper json;
    private final Clock clock;

    IdempotentAnswers(
            DSLContext db, TransactionTemplate transactions, StringRedisTemplate redis, JsonMapper json, Clock clock) {
        this.db = db;
        this.transactions = transactions;
        this.redis = redis;
        this.json = json;
        this.clock = clock;
    }

    /** The answer kept under the key, or that of the request run now. Refusals are not kept: the caller may mend and repeat. */
    Answer once(long person, AnswerSeal seal, byte[] request, Work work) throws IOException, ServletException {
        Instant deadline = clock.instant().plus(PATIENCE);
        while (true) {
            Attempt attempt = attempt(person, seal, request, work);
            if (attempt.done()) {
                attempt.rethrow();
                return attempt.answer();
            }
            // A twin is at work; no connection is held while it finishes.
            if (clock.instant().isAfter(deadline)) {
                throw ProblemException.conflict("idempotency-in-progress");
            }
            pause();
        }
    }

    /**
     * The same for a request that spends something whatever becomes of it: it runs in transactions of its own, so that a crash between them
     * may lose the note of its answer, and holds no connection while it runs.
     */
    Answer onceApart(long person, AnswerSeal seal, byte[] request, Work work) throws IOException, ServletException {
        Instant deadline = clock.instant().plus(PATIENCE);
        while (true) {
            Optional<Answer> earlier = find(person, seal, request);
            if (earlier.isPresent()) {
                return earlier.get();
            }
            String claim = "crm:idempotency:" + seal.name();
            if (Boolean.TRUE.equals(redis.opsForValue().setIfAbsent(claim, "1", LONGEST_RUN))) {
                try {
                    return runClaimed(person, seal, request, work);
                } finally {
                    redis.delete(claim);
                }
            }
            if (clock.instant().isAfter(deadline)) {
                throw ProblemException.conflict("idempotency-in-progress");
            }
            pause();
        }
    }

    private Answer runClaimed(long person, AnswerSeal seal, byte[] request, Work work)
            throws IOException, ServletException {
        // A twin may have finished between the look and the claim.
        Optional<Answer> earlier = find(person, seal, request);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Answer answer = work.run();
        if (answer.status() < 400) {
            keep(person, seal, request, answer);
        }
        return answer;
    }

    private Attempt attempt(long person, AnswerSeal seal, byte[] request, Work work) {
        Attempt result = transactions.execute(status -> {
            Field<Boolean> free = lock(person, seal);
            Record found = db.select(
                            free,
                            IDEMPOTENT_ANSWER.REQUEST,
                            IDEMPOTENT_ANSWER.STATUS,
                            IDEMPOTENT_ANSWER.HEADERS,
                            IDEMPOTENT_ANSWER.BODY)
                    .from(selectOne().asTable("one"))
                    .leftJoin(IDEMPOTENT_ANSWER)
                    .on(IDEMPOTENT_ANSWER.PERSON_ID.eq(person), IDEMPOTENT_ANSWER.KEY.eq(seal.name()))
                    .fetchSingle();
            if (found.get(IDEMPOTENT_ANSWER.STATUS) != null) {
                return new Attempt(true, kept(found, seal, request), null);
            }
            if (!Boolean.TRUE.equals(found.get(free))) {
                return new Attempt(false, null, null);
            }
            try {
                Answer answer = work.run();
                boolean refused = answer.status() >= 400;
                // A twin may have ended between look and lock, which are one statement: then its answer stands.
                boolean done = refused || keep(person, seal, request, answer);
                if (refused || !done) {
                    status.setRollbackOnly();
                }
                return new Attempt(done, answer, null);
            } catch (IOException | ServletException e) {
                status.setRollbackOnly();
                return new Attempt(true, null, e);
            }
        });
        return Objects.requireNonNull(result);
    }

    private static Field<Boolean> lock(long person, AnswerSeal seal) {
        return function(
                name("pg_try_advisory_xact_lock"),
                SQLDataType.BOOLEAN,
                val((int) person),
                val(seal.name().hashCode()));
    }

    private Optional<Answer> find(long person, AnswerSeal seal, byte[] request) {
        Record found = db.select(
                        IDEMPOTENT_ANSWER.REQUEST,
                        IDEMPOTENT_ANSWER.STATUS,
                        IDEMPOTENT_ANSWER.HEADERS,
                        IDEMPOTENT_ANSWER.BODY)
                .from(IDEMPOTENT_ANSWER)
                .where(IDEMPOTENT_ANSWER.PERSON_ID.eq(person), IDEMPOTENT_ANSWER.KEY.eq(seal.name()))
                .fetchOne();
        return Optional.ofNullable(found).map(known -> kept(known, seal, request));
    }

    private Answer kept(Record found, AnswerSeal seal, byte[] request) {
        if (!Arrays.equals(found.get(IDEMPOTENT_ANSWER.REQUEST), request)) {
            throw ProblemException.of(422, "idempotency-key-reused");
        }
        Map<String, String> headers =
                json.readValue(found.get(IDEMPOTENT_ANSWER.HEADERS).data(), new TypeReference<>() {});
        return new Answer(found.get(IDEMPOTENT_ANSWER.STATUS), headers, seal.open(found.get(IDEMPOTENT_ANSWER.BODY)));
    }

    /** Whether it is the first one. */
    private boolean keep(long person, AnswerSeal seal, byte[] request, Answer answer) {
        return db.insertInto(
                                IDEMPOTENT_ANSWER,
                                IDEMPOTENT_ANSWER.PERSON_ID,
                                IDEMPOTENT_ANSWER.KEY,
                                IDEMPOTENT_ANSWER.REQUEST,
                                IDEMPOTENT_ANSWER.STATUS,
                                IDEMPOTENT_ANSWER.HEADERS,
                                IDEMPOTENT_ANSWER.BODY,
                                IDEMPOTENT_ANSWER.CREATED_AT)
                        .values(
                                person,
                                seal.name(),
                                request,
                                answer.status(),
                                JSONB.valueOf(json.writeValueAsString(answer.headers())),
                                seal.close(answer.body()),
                                clock.instant())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forgetOld() {
        db.deleteFrom(IDEMPOTENT_ANSWER)
                .where(IDEMPOTENT_ANSWER.CREATED_AT.lt(clock.instant().minus(KEPT)))
                .execute();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.conflict("idempotency-in-progress");
        }
    }

    /** The request itself. */
    interface Work {
        Answer run() throws IOException, ServletException;
    }

    private record Attempt(
            boolean done, @Nullable Answer found, @Nullable Exception failure) {

        Answer answer() {
            return Objects.requireNonNull(found);
        }

        void rethrow() throws IOException, ServletException {
            switch (failure) {
                case null -> {}
                case IOException e -> throw e;
                case ServletException e -> throw e;
                default -> throw new IllegalStateException(failure);
            }
        }
    }

    /** Status, the headers that matter to a caller, and body of an answer. */
    record Answer(int status, Map<String, String> headers, byte[] body) {

        private static final List<String> KEPT_HEADERS = List.of("Location", "ETag", "Content-Type", "Retry-After");

        static Answer of(ContentCachingResponseWrapper response) {
            var headers = new LinkedHashMap<String, String>();
            for (String name : KEPT_HEADERS) {
                String value = name.equals("Content-Type") ? response.getContentType() : response.getHeader(name);
                if (value != null) {
                    headers.put(name, value);
                }
            }
            return new Answer(response.getStatus(), headers, response.getContentAsByteArray());
        }

        void writeTo(HttpServletResponse response) throws IOException {
            response.setStatus(status);
            headers.forEach(response::setHeader);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }
}
