package crm.app.web;

import crm.data.ValidRequests;
import crm.kernel.MergePatch;
import java.util.Collection;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** RFC 7396 over JSON trees: the present record is written as a request, the patch is laid over it, and the result is read and validated as a whole request. */
final class JsonMergePatch<T> implements MergePatch<T> {

    private final JsonMapper json;
    private final ValidRequests validation;
    private final JavaType type;
    private final ObjectNode patch;

    JsonMergePatch(JsonMapper json, ValidRequests validation, JavaType type, ObjectNode patch) {
        this.json = json;
        this.validation = validation;
        this.type = type;
        this.patch = patch;
    }

    @Override
    public T applyTo(T current) {
        JsonNode merged =
                merge(json.writer().withAttribute(AnswerFields.WHOLE, true).valueToTree(current), patch);
        T request = json.treeToValue(merged, type);
        validation.valid(request);
        return request;
    }

    @Override
    public boolean touches(String member) {
        return patch.has(member);
    }

    /** The record that the patch is laid over the form of. */
    Class<?> requestType() {
        return type.getRawClass();
    }

    Collection<String> members() {
        return patch.propertyNames();
    }

    static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        ObjectNode result = target instanceof ObjectNode object ? object.deepCopy() : changes.objectNode();
        changes.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                result.remove(change.getKey());
            } else {
                JsonNode before = result.path(change.getKey());
                result.set(change.getKey(), merge(before, change.getValue()));
            }
        });
        return result;
    }
}
