package crm.app.openapi;

import crm.data.Filter;
import crm.data.ListRequest;
import crm.kernel.ExpectedVersion;
import crm.kernel.MergePatch;
import crm.kernel.Versioned;
import crm.kernel.Viewer;
import crm.users.api.SignedIn;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.node.ObjectNode;

/** What follows from what a controller's method takes and answers: parameters of lists, versions, repeats and refusals. */
@Component
class OperationDescription implements GlobalOperationCustomizer {

    private static final String VERSION = "The record's version in quotes, as `ETag` and `version` tell it.";

    private final DeclaredWords declared;

    OperationDescription(DeclaredWords declared) {
        this.declared = declared;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        List<MethodParameter> parameters = Arrays.asList(handler.getMethodParameters());
        Set<RequestMethod> methods = methods(handler);
        describeParameters(operation, parameters, methods);
        describeBody(operation, parameters);
        ApiResponse success = describeSuccess(operation, handler, methods.contains(RequestMethod.POST));
        ResolvableType answer = answer(handler);
        if (Versioned.class.isAssignableFrom(answer.toClass())) {
            success.addHeaderObject("ETag", new Header().description(VERSION).schema(new StringSchema()));
        }
        if (ObjectNode.class.isAssignableFrom(answer.toClass())) {
            success.setContent(json(new ObjectSchema().additionalProperties(true)));
        }
        if (takes(parameters, HttpServletResponse.class) || Resource.class.isAssignableFrom(answer.toClass())) {
            success.setContent(new Content()
                    .addMediaType(
                            "application/octet-stream", new MediaType().schema(new StringSchema().format("binary"))));
        }
        boolean open = !takes(parameters, Viewer.class) && !takes(parameters, SignedIn.class);
        if (open) {
            operation.setSecurity(List.of());
        }
        describeRefusals(operation, parameters, methods, open);
        return operation;
    }

    private static Set<RequestMethod> methods(HandlerMethod handler) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
        return mapping == null ? Set.of() : Set.of(mapping.method());
    }

    private void describeParameters(Operation operation, List<MethodParameter> parameters, Set<RequestMethod> methods) {
        List<Parameter> described = new ArrayList<>();
        if (operation.getParameters() != null) {
            described.addAll(operation.getParameters());
        }
        for (MethodParameter parameter : parameters) {
            if (parameter.getParameterType() == ListRequest.class) {
                described.addAll(ListParameters.paging(parameter));
            } else if (parameter.hasParameterAnnotation(Filter.class)) {
                described.addAll(ListParameters.filters(parameter.getParameterType(), declared));
            } else if (parameter.getParameterType() == ExpectedVersion.class) {
                described.add(header("If-Match", VERSION).required(!nullable(parameter)));
            }
        }
        if (methods.contains(RequestMethod.POST)) {
            described.add(header("Idempotency-Key", "A repeat with the same key gets the first answer.")
                    .required(false));
        }
        operation.setParameters(described.isEmpty() ? null : described);
    }

    private static Parameter header(String name, String description) {
        return new HeaderParameter().name(name).schema(new StringSchema()).description(description);
    }

    private static boolean nullable(MethodParameter parameter) {
        return parameter.getParameter().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private void describeBody(Operation operation, List<MethodParameter> parameters) {
        var body = operation.getRequestBody();
        if (body == null) {
            return;
        }
        Content content = body.getContent();
        MediaType multipart = content.get("multipart/form-data");
        if (multipart != null) {
            fieldsIntoForm(operation, multipart.getSchema());
        }
        for (MethodParameter parameter : parameters) {
            if (parameter.getParameterType() == MergePatch.class) {
                MediaType patch = content.values().iterator().next();
                body.setContent(new Content().addMediaType("application/merge-patch+json", patch));
            } else if (parameter.hasParameterAnnotation(RequestBody.class)
                    && parameter.getParameterType() == ObjectNode.class) {
                body.setContent(json(new ObjectSchema().additionalProperties(true)));
            }
        }
    }

    /** Beside a file, parameters travel as fields of the form. */
    private void fieldsIntoForm(Operation operation, Schema<?> form) {
        if (operation.getParameters() == null) {
            return;
        }
        for (Parameter parameter : List.copyOf(operation.getParameters())) {
            if ("query".equals(parameter.getIn())) {
                Schema<?> schema = parameter.getSchema();
                if (parameter.getName().equals("kind")) {
                    Schema<String> kinds = new StringSchema();
                    declared.imported().forEach(kinds::addEnumItemObject);
                    schema = kinds;
                }
                form.addProperty(parameter.getName(), schema);
                if (Boolean.TRUE.equals(parameter.getRequired())) {
                    form.addRequiredItem(parameter.getName());
                }
                operation.getParameters().remove(parameter);
            }
        }
    }

    private static ApiResponse describeSuccess(Operation operation, HandlerMethod handler, boolean post) {
        ApiResponses responses = operation.getResponses();
        String status = responses.keySet().iterator().next();
        ApiResponse success = Objects.requireNonNull(responses.remove(status));
        if (post && status.equals("200") && handler.getMethod().getReturnType() == ResponseEntity.class) {
            status = "201";
            success.addHeaderObject(
                    "Location",
                    new Header().description("The new record's address.").schema(new StringSchema()));
        }
        success.setDescription(
                switch (status) {
                    case "201" -> "Created.";
                    case "202" -> "Accepted; it goes on in the background.";
                    case "204" -> "Done.";
                    default -> "The answer.";
                });
        responses.clear();
        responses.addApiResponse(status, success);
        return success;
    }

    private static void describeRefusals(
            Operation operation, List<MethodParameter> parameters, Set<RequestMethod> methods, boolean open) {
        ApiResponses responses = operation.getResponses();
        Problems.MALFORMED.addTo(responses);
        if (!open) {
            Problems.UNAUTHENTICATED.addTo(responses);
            Problems.FORBIDDEN.addTo(responses);
        }
        boolean one = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "path".equals(parameter.getIn()));
        if (one || open) {
            Problems.NOT_FOUND.addTo(responses);
        }
        if (!methods.contains(RequestMethod.GET)) {
            Problems.CONFLICT.addTo(responses);
        }
        for (MethodParameter parameter : parameters) {
            if (parameter.getParameterType() == ExpectedVersion.class) {
                Problems.STALE.addTo(responses);
                if (!nullable(parameter)) {
                    Problems.NO_VERSION.addTo(responses);
                }
            }
        }
        if (operation.getRequestBody() != null) {
            Problems.UNSUPPORTED.addTo(responses);
            Problems.INVALID.addTo(responses);
        }
        Problems.ANY.addTo(responses);
    }

    private static boolean takes(List<MethodParameter> parameters, Class<?> type) {
        return parameters.stream().anyMatch(parameter -> type.isAssignableFrom(parameter.getParameterType()));
    }

    private static ResolvableType answer(HandlerMethod handler) {
        ResolvableType type = ResolvableType.forMethodReturnType(handler.getMethod(), handler.getBeanType());
        return type.toClass() == ResponseEntity.class ? type.getGeneric(0) : type;
    }

    private static Content json(Schema<?> schema) {
        return new Content().addMediaType("application/json", new MediaType().schema(schema));
    }
}
