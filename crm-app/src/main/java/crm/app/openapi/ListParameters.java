package crm.app.openapi;

import crm.data.DefaultSort;
import crm.data.ListRequest;
import crm.data.Period;
import crm.data.PersonIds;
import crm.data.SortColumn;
import crm.data.list.ListQueries;
import crm.kernel.RecordRef;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;

/** The parameters of lists, read off the types that the controllers take. */
final class ListParameters {

    private ListParameters() {}

    /** Of a {@link ListRequest}. */
    static List<Parameter> paging(MethodParameter parameter) {
        Class<?> columns =
                ResolvableType.forMethodParameter(parameter).getGeneric(0).toClass();
        List<String> words = Arrays.stream(columns.getEnumConstants())
                .map(column -> ((SortColumn) column).parameter())
                .sorted()
                .toList();
        String one = words.stream().collect(Collectors.joining("|", "-?(", ")"));
        DefaultSort standard = parameter.getParameterAnnotation(DefaultSort.class);
        Schema<String> sort = new StringSchema().pattern("^" + one + "(," + one + ")*$");
        sort.setDefault(standard == null ? null : standard.value());
        Schema<?> limit =
                new IntegerSchema().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(ListRequest.MAX_LIMIT));
        limit.setDefault(ListRequest.DEFAULT_LIMIT);
        return List.of(
                query("limit", limit, "Rows a page."),
                query("cursor", new StringSchema(), "Where to go on: `next` of the page before."),
                query("sort", sort, "Columns by comma, `-` for descending: " + String.join(", ", words) + "."),
                query("count", new BooleanSchema(), "Whether to count all: `count`, from 10 000 on `countAtLeast`."));
    }

    /** Of a record of filters. */
    static List<Parameter> filters(Class<?> type, DeclaredWords declared) {
        List<Parameter> parameters = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = ListQueries.parameter(component);
            if (component.getType() == Period.class) {
                Schema<String> named = new StringSchema();
                Stream.of(Period.Named.values()).map(ListParameters::word).forEach(named::addEnumItemObject);
                parameters.add(query(name, named, "A period in the caller's zone, instead of from and to."));
                parameters.add(query(name + "From", new StringSchema(), "A day or an instant; belongs to it."));
                parameters.add(query(
                        name + "To", new StringSchema(), "A day, which belongs to it, or an instant, which does not."));
            } else if (component.getType() == PersonIds.class) {
                parameters.add(query(name, many(new StringSchema().pattern("^(me|\\d+)$")), "Any of these people."));
            } else if (component.getType() == List.class) {
                Class<?> element =
                        (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
                parameters.add(query(name, many(schema(element, declared)), "Any of these."));
            } else {
                parameters.add(
                        query(name, schema(component.getType(), declared), name.equals("q") ? "Free text." : null));
            }
        }
        return parameters;
    }

    private static String word(Period.Named named) {
        String[] parts = named.name().toLowerCase(Locale.ROOT).split("_");
        return parts.length == 1
                ? parts[0]
                : parts[0] + parts[1].substring(0, 1).toUpperCase(Locale.ROOT) + parts[1].substring(1);
    }

    private static Schema<?> many(Schema<?> one) {
        return new ArraySchema().items(one);
    }

    private static Schema<?> schema(Class<?> type, DeclaredWords declared) {
        List<String> words = type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList()
                : declared.of(type);
        if (words != null) {
            Schema<String> schema = new StringSchema();
            words.forEach(schema::addEnumItemObject);
            return schema;
        } else if (type == Long.class) {
            return new IntegerSchema().format("int64");
        } else if (type == Boolean.class || type == boolean.class) {
            return new BooleanSchema();
        } else if (type == BigDecimal.class) {
            return new StringSchema().format("decimal");
        } else if (type == LocalDate.class) {
            return new StringSchema().format("date");
        } else if (type == RecordRef.class) {
            return new StringSchema().pattern("^[A-Z_]+:\\d+$").example("DEAL:7");
        }
        return new StringSchema();
    }

    private static Parameter query(
            String name, Schema<?> schema, @org.jspecify.annotations.Nullable String description) {
        return new QueryParameter().name(name).required(false).schema(schema).description(description);
    }
}
