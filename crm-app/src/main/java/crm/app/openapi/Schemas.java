package crm.app.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Walks through schemas. */
final class Schemas {

    static final String PREFIX = "#/components/schemas/";

    private Schemas() {}

    /** Names of the schemas that these lead to, themselves included. */
    static Set<String> reached(Map<String, Schema> all, Collection<Schema<?>> from) {
        Set<String> names = new LinkedHashSet<>();
        from.forEach(schema -> reach(all, schema, names));
        return names;
    }

    private static void reach(Map<String, Schema> all, @Nullable Schema<?> from, Set<String> names) {
        each(from, schema -> {
            String ref = schema.get$ref();
            if (ref != null && names.add(ref.substring(PREFIX.length()))) {
                reach(all, all.get(ref.substring(PREFIX.length())), names);
            }
        });
    }

    /** The schema and all that stand inside it, not those it refers to. */
    @SuppressWarnings({"rawtypes", "unchecked"})
    static void each(@Nullable Schema<?> schema, Consumer<Schema<?>> visitor) {
        if (schema == null) {
            return;
        }
        visitor.accept(schema);
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> each((Schema<?>) property, visitor));
        }
        each(schema.getItems(), visitor);
        if (schema.getAdditionalProperties() instanceof Schema more) {
            each(more, visitor);
        }
        for (List<Schema> parts : lists(schema)) {
            parts.forEach(part -> each((Schema<?>) part, visitor));
        }
    }

    @SuppressWarnings("rawtypes")
    private static List<List<Schema>> lists(Schema<?> schema) {
        List<List<Schema>> lists = new ArrayList<>();
        for (List<Schema> parts : java.util.Arrays.asList(schema.getAllOf(), schema.getOneOf(), schema.getAnyOf())) {
            if (parts != null) {
                lists.add(parts);
            }
        }
        return lists;
    }

    static List<Schema<?>> requests(OpenAPI api) {
        List<Schema<?>> schemas = new ArrayList<>();
        operations(api).forEach(operation -> {
            if (operation.getRequestBody() != null) {
                add(operation.getRequestBody().getContent(), schemas);
            }
        });
        return schemas;
    }

    static List<Schema<?>> answers(OpenAPI api) {
        List<Schema<?>> schemas = new ArrayList<>();
        operations(api)
                .forEach(operation ->
                        operation.getResponses().values().forEach(response -> add(response.getContent(), schemas)));
        return schemas;
    }

    static List<Operation> operations(OpenAPI api) {
        return api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .toList();
    }

    private static void add(@Nullable Content content, List<Schema<?>> schemas) {
        if (content != null) {
            content.values().stream()
                    .filter(body -> body.getSchema() != null)
                    .forEach(body -> schemas.add(body.getSchema()));
        }
    }
}
