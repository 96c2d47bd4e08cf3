package crm.app.web;

import crm.data.DatabaseFailures;
import crm.data.list.Parameters;
import crm.kernel.FieldError;
import crm.kernel.LimitException;
import crm.kernel.ProblemException;
import crm.kernel.UnavailableException;
import crm.users.api.TooManyAttempts;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.data.redis.RedisConnectionFailureException;
import org.springframework.data.redis.RedisSystemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns every failure into problem details (RFC 9457) in the caller's language, and lets nothing of the inside out. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String RETRY_SECONDS = "5";

    private final ProblemWriter problems;

    ProblemAdvice(ProblemWriter problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> refused(ProblemException refusal, WebRequest request) {
        var headers = new HttpHeaders();
        if (refusal instanceof TooManyAttempts tooMany) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
        } else if (refusal.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return answer(refusal, problems.problem(refusal), refusal.status(), headers, request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> limited(LimitException refusal, WebRequest request) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(refusal.untilAgain().toSeconds() + 1));
        return answer(refusal, problems.problem(refusal), refusal.status(), headers, request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> jackson(JacksonException failure, WebRequest request) {
        return refused(unreadable(failure), request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> forbidden(AccessDeniedException denied, WebRequest request) {
        return refused(ProblemException.forbidden(), request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unauthenticated(AuthenticationException failure, WebRequest request) {
        return refused(ProblemException.of(401, "unauthenticated"), request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> raced(OptimisticLockingFailureException failure, WebRequest request) {
        return refused(ProblemException.of(412, "changed-meanwhile"), request);
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        RedisConnectionFailureException.class,
        RedisSystemException.class,
        CannotCreateTransactionException.class,
        PessimisticLockingFailureException.class,
        UnavailableException.class
    })
    @Nullable
    ResponseEntity<Object> unavailable(Exception failure, WebRequest request) {
        log.warn("A part that a request needs is unavailable: {}", DatabaseFailures.named(failure));
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        var problem = ProblemException.of(503, "unavailable");
        return answer(problem, problems.problem(problem), 503, headers, request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unexpected(Exception failure, WebRequest request) {
        if (Away.caused(failure)) {
            return unavailable(failure, request);
        }
        String incident = UUID.randomUUID().toString();
        log.error("Incident {}", incident, DatabaseFailures.loggable(failure));
        var problem = ProblemException.of(500, "internal", incident);
        return answer(problem, problems.problem(problem), 500, new HttpHeaders(), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return refused(
                failure.getCause() instanceof JacksonException cause
                        ? unreadable(cause)
                        : ProblemException.of(400, "body-unreadable"),
                request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return refused(ProblemException.about(FieldError.of("file", "upload-too-large"), 413, "too-large"), request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> formUnreadable(InvalidParameterException failure, WebRequest request) {
        return refused(BodyLimitFilter.unreadable(failure), request);
    }

    /** A form whose parts cannot be told apart. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> formUnreadable(MultipartException failure, WebRequest request) {
        return refused(ProblemException.malformed("file", "value-unreadable"), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail detail
                && detail.getType() != null
                && detail.getType().toString().startsWith(ProblemWriter.TYPE)) {
            return super.handleExceptionInternal(failure, body, headers, status, request);
        }
        ProblemException refusal = translated(failure, status);
        return super.handleExceptionInternal(
                failure,
                problems.problem(refusal),
                problemHeaders(headers),
                HttpStatusCode.valueOf(refusal.status()),
                request);
    }

    private @Nullable ResponseEntity<Object> answer(
            Exception failure, ProblemDetail problem, int status, HttpHeaders headers, WebRequest request) {
        return super.handleExceptionInternal(
                failure, problem, problemHeaders(headers), HttpStatusCode.valueOf(status), request);
    }

    private static HttpHeaders problemHeaders(HttpHeaders given) {
        var headers = new HttpHeaders();
        headers.putAll(given);
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return headers;
    }

    private static ProblemException translated(Exception failure, HttpStatusCode status) {
        if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            boolean inPath = mismatch.getParameter()
                    .hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class);
            return inPath
                    ? ProblemException.notFound()
                    : Parameters.unreadable(mismatch.getName(), String.valueOf(mismatch.getValue()));
        }
        if (failure instanceof MissingServletRequestPartException part) {
            return ProblemException.malformed(part.getRequestPartName(), "required");
        }
        if (failure instanceof MissingRequestValueException && failure instanceof ErrorResponse) {
            return ProblemException.of(400, "parameter-missing", name(failure));
        }
        HttpStatus known = HttpStatus.resolve(status.value());
        return switch (known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known) {
            case NOT_FOUND -> ProblemException.notFound();
            case METHOD_NOT_ALLOWED -> ProblemException.of(405, "method-not-allowed");
            case NOT_ACCEPTABLE -> ProblemException.of(406, "not-acceptable");
            case CONTENT_TOO_LARGE -> ProblemException.of(413, "too-large");
            case UNSUPPORTED_MEDIA_TYPE -> ProblemException.of(415, "unsupported-media-type");
            case BAD_REQUEST -> ProblemException.of(400, "malformed");
            case SERVICE_UNAVAILABLE -> ProblemException.of(503, "unavailable");
            default ->
                ProblemException.of(
                        status.value(), "internal", UUID.randomUUID().toString());
        };
    }

    private static String name(Exception failure) {
        return switch (failure) {
            case org.springframework.web.bind.MissingServletRequestParameterException e -> e.getParameterName();
            case org.springframework.web.bind.MissingRequestHeaderException e -> e.getHeaderName();
            case org.springframework.web.bind.MissingRequestCookieException e -> e.getCookieName();
            default -> "";
        };
    }

    static ProblemException unreadable(JacksonException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException refusal) {
                return refusal;
            }
        }
        if (!(failure instanceof DatabindException)) {
            return ProblemException.of(400, "body-unreadable");
        }
        String field = path(failure.getPath());
        return switch (failure) {
            case UnrecognizedPropertyException e -> ProblemException.malformed(field, "member-unknown");
            case RefusedValueException e -> ProblemException.invalid(field, e.code());
            case InvalidNullException e -> ProblemException.invalid(field, "required");
            case MismatchedInputException e
            when !field.isEmpty() -> ProblemException.invalid(field, "value-unreadable");
            default ->
                field.isEmpty()
                        ? ProblemException.of(400, "body-unreadable")
                        : ProblemException.invalid(List.of(FieldError.of(field, "value-unreadable")));
        };
    }

    static String path(List<JacksonException.Reference> references) {
        var path = new ArrayList<String>();
        for (JacksonException.Reference reference : references) {
            if (reference.getPropertyName() != null) {
                path.add((path.isEmpty() ? "" : ".") + reference.getPropertyName());
            } else if (reference.getIndex() >= 0) {
                path.add("[" + reference.getIndex() + "]");
            }
        }
        return String.join("", path);
    }
}
