package crm.app.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;

/** Refusals: one form for all (RFC 9457), told apart by status and code. */
enum Problems {
    MALFORMED("400", "Malformed", "Unreadable: an unknown parameter or member, a value of the wrong form."),
    UNAUTHENTICATED("401", "Unauthenticated", "No token, or one that counts for nothing any more."),
    FORBIDDEN("403", "Forbidden", "Known, but not allowed."),
    NOT_FOUND("404", "NotFound", "There is no such record, or not for the caller."),
    CONFLICT("409", "Conflict", "The present state does not allow it; the code tells why."),
    STALE(
            "412",
            "Stale",
            "The record has changed since: `version` is the present one, `current` the record as a GET would answer."),
    UNSUPPORTED("415", "UnsupportedMediaType", "The body is of another type."),
    INVALID("422", "Invalid", "Readable, but not valid: `errors` names each member and why."),
    NO_VERSION("428", "VersionNeeded", "`If-Match` is missing."),
    ANY(
            "default",
            "Problem",
            "Any other refusal: 413 too large, 429 and 503 with `Retry-After`, 500 with a number to ask about.");

    private static final String SCHEMA = "#/components/schemas/Problem";

    private final String status;
    private final String component;
    private final String meaning;

    Problems(String status, String component, String meaning) {
        this.status = status;
        this.component = component;
        this.meaning = meaning;
    }

    void addTo(ApiResponses responses) {
        responses.addApiResponse(status, new ApiResponse().$ref("#/components/responses/" + component));
    }

    static void describe(Components components) {
        for (Problems problem : values()) {
            var response = new ApiResponse()
                    .description(problem.meaning)
                    .content(new Content()
                            .addMediaType(
                                    "application/problem+json", new MediaType().schema(new Schema<>().$ref(SCHEMA))));
            if (problem == ANY) {
                response.addHeaderObject(
                        "Retry-After",
                        new Header().description("Seconds to wait.").schema(new IntegerSchema().format(null)));
            }
            components.addResponses(problem.component, response);
        }
        components.addSchemas("FieldError", fieldError());
        components.addSchemas("Problem", problem());
    }

    private static Schema<?> fieldError() {
        return new ObjectSchema()
                .addProperty("field", new StringSchema().description("Path of the member, such as `phones[0].number`."))
                .addProperty("code", new StringSchema().description("The same in every language."))
                .addProperty("message", new StringSchema().description("For people."))
                .required(List.of("code", "field", "message"));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .addProperty("type", new StringSchema().description("`urn:crm:problem:<code>`"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("errors", new ArraySchema().items(new Schema<>().$ref("#/components/schemas/FieldError")))
                .addProperty("version", new IntegerSchema().format("int64").description("Present version, with 412."))
                .addProperty(
                        "current",
                        new ObjectSchema().additionalProperties(true).description("Present record, with 412."))
                .required(List.of("status", "title", "type"));
    }
}
