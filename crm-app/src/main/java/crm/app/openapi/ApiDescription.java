package crm.app.openapi;

import com.fasterxml.jackson.databind.JavaType;
import crm.app.openapi.Members.Member;
import crm.kernel.BuiltInRole;
import crm.kernel.MergePatch;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Completes the description as a whole: what is required, what may be null, patches, names and summaries, in a stable order. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@SuppressWarnings({"rawtypes", "unchecked"})
class ApiDescription implements GlobalOpenApiCustomizer {

    private static final String BASE = "/api/v1/";
    private static final List<String> LANGUAGES = List.of("uk", "en");
    private static final List<String> SCOPES = List.of("read", "write");
    private static final List<String> FORMATS = List.of("XLSX", "CSV");
    private static final List<String> ON_ERROR = List.of("SKIP", "ABORT");
    /** Members whose closed set of words the type in the code does not tell. */
    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry("User.language", LANGUAGES),
            Map.entry("UserPatch.language", LANGUAGES),
            Map.entry("MePatch.language", LANGUAGES),
            Map.entry("SetupRequest.language", LANGUAGES),
            Map.entry("QuestionnaireAnswer.language", LANGUAGES),
            Map.entry("InvitationRequest.language", LANGUAGES),
            Map.entry("ApiToken.scopes", SCOPES),
            Map.entry("ApiTokenRequest.scopes", SCOPES),
            Map.entry("Import.format", FORMATS),
            Map.entry("ImportItem.format", FORMATS),
            Map.entry("Import.onError", ON_ERROR),
            Map.entry("ImportItem.onError", ON_ERROR),
            Map.entry(
                    "Role.code", Stream.of(BuiltInRole.values()).map(Enum::name).toList()));

    /** Members that say what a file is imported as. */
    private static final Set<String> IMPORTED = Set.of("Import.kind", "ImportItem.kind");

    /** Each module says what its own addresses are for. */
    private static final String SUMMARIES = "classpath*:openapi/summaries.properties";

    private final PublishedNames names;
    private final DeclaredWords declared;
    private final Properties summaries = new Properties();

    ApiDescription(PublishedNames names, DeclaredWords declared) {
        this.names = names;
        this.declared = declared;
        try {
            for (Resource ofModule : new PathMatchingResourcePatternResolver().getResources(SUMMARIES)) {
                summaries.load(new StringReader(ofModule.getContentAsString(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void customise(OpenAPI api) {
        names.requireDistinct();
        Map<String, Schema> schemas = new TreeMap<>(api.getComponents().getSchemas());
        describePatches(schemas);
        unravelCards(api, schemas);
        Set<String> asked = Schemas.reached(schemas, Schemas.requests(api));
        Set<String> answered = Schemas.reached(schemas, Schemas.answers(api));
        schemas.forEach((name, schema) -> complete(name, schema, asked.contains(name), answered.contains(name)));
        Set<String> used = Schemas.reached(schemas, Schemas.requests(api));
        used.addAll(Schemas.reached(schemas, Schemas.answers(api)));
        used.addAll(Set.of("Problem", "FieldError"));
        schemas.keySet().retainAll(used);
        api.getComponents().setSchemas(schemas);
        describeOperations(api);
    }

    /** A patch has the members of the request it is laid over, none of them required. */
    private void describePatches(Map<String, Schema> schemas) {
        for (Map.Entry<String, JavaType> named : Map.copyOf(names.types()).entrySet()) {
            if (named.getValue().getRawClass() == MergePatch.class) {
                JavaType request = named.getValue().containedType(0);
                var resolved = ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(request));
                resolved.referencedSchemas.forEach(schemas::putIfAbsent);
                Schema patch = new Schema<>(SpecVersion.V31);
                patch.setTypes(new LinkedHashSet<>(Set.of("object")));
                patch.setProperties(new LinkedHashMap<>(resolved.schema.getProperties()));
                schemas.put(named.getKey(), patch);
            }
        }
    }

    /** Leads answer with leads and deals with deals, though one type stands for both in the code. */
    private static void unravelCards(OpenAPI api, Map<String, Schema> schemas) {
        for (String card : List.of("Lead", "Deal")) {
            Schema schema = Objects.requireNonNull(schemas.get(card), card);
            if (schema.getAllOf() != null) {
                schemas.put(card, (Schema) schema.getAllOf().getLast());
            }
        }
        api.getPaths()
                .forEach((path, item) -> item.readOperations()
                        .forEach(operation -> operation.getResponses().values().forEach(response -> {
                            if (response.getContent() != null) {
                                response.getContent().values().forEach(body -> {
                                    if (body.getSchema() != null && either(body.getSchema())) {
                                        body.setSchema(ref(path.startsWith(BASE + "leads") ? "Lead" : "Deal"));
                                    }
                                });
                            }
                        })));
        Schema conversion = Objects.requireNonNull(schemas.get("Conversion"));
        conversion.getProperties().put("deal", ref("Deal"));
    }

    private static boolean either(Schema<?> schema) {
        return schema.getOneOf() != null;
    }

    private static Schema<?> ref(String name) {
        return new Schema<>(SpecVersion.V31).$ref(Schemas.PREFIX + name);
    }

    /** A number or truth value that a request may leave out is never missing from an answer of the same type. */
    private void complete(String name, Schema<?> schema, boolean asked, boolean answered) {
        JavaType type = names.types().get(name);
        if (type == null || schema.getProperties() == null) {
            return;
        }
        boolean patch = type.getRawClass() == MergePatch.class;
        Class<?> record = patch ? type.containedType(0).getRawClass() : type.getRawClass();
        if (!record.isRecord()) {
            return;
        }
        Map<String, Schema> properties = new LinkedHashMap<>();
        Set<String> required = new TreeSet<>();
        for (Member member : Members.of(record)) {
            Schema<?> property = schema.getProperties().get(member.name());
            if (property == null) {
                throw new IllegalStateException(name + " lacks " + member.name());
            }
            boolean omitted = member.omitted() && !asked;
            properties.put(member.name(), property(name, member, property, member.nullable() && !omitted));
            if (!patch && (asked ? !member.nullable() && (answered || !member.primitive()) : !omitted)) {
                required.add(member.name());
            }
        }
        schema.setProperties(properties);
        schema.setRequired(required.isEmpty() ? null : List.copyOf(required));
    }

    private Schema<?> property(String owner, Member member, Schema<?> found, boolean nullable) {
        Schema property = found;
        if (member.decimal()) {
            property = typed("string");
            property.setFormat("decimal");
        }
        String called = owner + "." + member.name();
        List<String> words = IMPORTED.contains(called) ? declared.imported() : WORDS.get(called);
        if (words == null) {
            words = declared.of(member.type());
        }
        if (words != null) {
            Schema worded = typed("string");
            worded.setEnum(new ArrayList<>(words));
            property = property.getItems() == null ? worded : property.items(worded);
        }
        if (member.nullableValues() && property.getAdditionalProperties() instanceof Schema values) {
            property.setAdditionalProperties(nullable(values));
        }
        return nullable ? nullable(property) : property;
    }

    private static Schema typed(String type) {
        Schema schema = new Schema<>(SpecVersion.V31);
        schema.setTypes(new LinkedHashSet<>(Set.of(type)));
        return schema;
    }

    private static Schema nullable(Schema schema) {
        if (schema.get$ref() != null) {
            Schema either = new Schema<>(SpecVersion.V31);
            either.setOneOf(List.of(schema, typed("null")));
            return either;
        }
        Set<String> types = new LinkedHashSet<>();
        if (schema.getTypes() != null) {
            types.addAll(schema.getTypes());
        } else if (schema.getType() != null) {
            types.add(schema.getType());
        }
        if (types.isEmpty() || types.contains("null")) {
            return schema;
        }
        types.add("null");
        schema.setTypes(types);
        if (schema.getEnum() != null && !schema.getEnum().contains(null)) {
            List<Object> values = new ArrayList<>(schema.getEnum());
            values.add(null);
            schema.setEnum(values);
        }
        return schema;
    }

    private void describeOperations(OpenAPI api) {
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    operation.setOperationId(id(method, path));
                    operation.setTags(List.of(path.substring(BASE.length()).replaceFirst("/.*", "")));
                    String key = method + " " + path.substring(BASE.length());
                    String summary = summaries.getProperty(key.replace(' ', '/'));
                    if (summary == null) {
                        throw new IllegalStateException(
                                "openapi/summaries.properties of its module lacks " + key.replace(' ', '/'));
                    }
                    describe(operation, summary);
                }));
    }

    private static void describe(Operation operation, String summary) {
        int end = summary.indexOf(". ");
        operation.setSummary(end < 0 ? summary.replaceFirst("\\.$", "") : summary.substring(0, end));
        operation.setDescription(end < 0 ? null : summary.substring(end + 2));
    }

    /** The same as long as the address is: {@code GET /deals/{id}/lines} is {@code getDealsByIdLines}. */
    private static String id(PathItem.HttpMethod method, String path) {
        StringBuilder id = new StringBuilder(method.name().toLowerCase(Locale.ROOT));
        for (String word : path.substring(BASE.length())
                .replace("{", "by-")
                .replace("}", "")
                .split("[/-]")) {
            id.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return id.toString();
    }
}
