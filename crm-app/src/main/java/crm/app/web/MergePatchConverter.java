package crm.app.web;

import crm.data.ValidRequests;
import crm.kernel.MergePatch;
import crm.kernel.ProblemException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractSmartHttpMessageConverter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads {@code application/merge-patch+json} bodies for parameters of type {@link MergePatch}. Bodies of other types come here too, to be
 * refused with 415: the reader of plain JSON would take them for its own and fail.
 */
@Component
class MergePatchConverter extends AbstractSmartHttpMessageConverter<MergePatch<?>> {

    static final MediaType MERGE_PATCH = MediaType.valueOf("application/merge-patch+json");

    private final JsonMapper json;
    private final ValidRequests validation;

    MergePatchConverter(JsonMapper json, ValidRequests validation) {
        super(MERGE_PATCH);
        this.json = json;
        this.validation = validation;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == MergePatch.class;
    }

    @Override
    public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
        return supports(type.toClass());
    }

    @Override
    public boolean canWrite(ResolvableType type, Class<?> valueClass, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public MergePatch<?> read(ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        MediaType given = message.getHeaders().getContentType();
        if (given != null && !MERGE_PATCH.includes(given)) {
            throw ProblemException.of(415, "unsupported-media-type");
        }
        JsonNode body = json.readTree(message.getBody());
        if (!(body instanceof ObjectNode patch)) {
            throw ProblemException.of(400, "body-unreadable");
        }
        var request = json.getTypeFactory().constructType(type.getGeneric(0).toClass());
        return new JsonMergePatch<>(json, validation, request, patch);
    }

    @Override
    protected void writeInternal(
            MergePatch<?> patch, ResolvableType type, HttpOutputMessage message, @Nullable Map<String, Object> hints) {
        throw new IllegalStateException("patches are only read");
    }

    @Override
    public List<MediaType> getSupportedMediaTypes(Class<?> type) {
        return supports(type) ? List.of(MERGE_PATCH) : List.of();
    }
}
