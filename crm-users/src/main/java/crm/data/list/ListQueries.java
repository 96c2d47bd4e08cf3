package crm.data.list;

import com.fasterxml.jackson.annotation.JsonProperty;
import crm.data.Filter;
import crm.data.ListRequest;
import crm.data.SortColumn;
import crm.kernel.FieldError;
import crm.kernel.ProblemException;
import crm.kernel.Viewer;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a list is asked for. However it is asked, the same rules hold and the same refusals are answered. */
@Component
public class ListQueries {

    private static final int MALFORMED = 400;

    private final FilterReader filters;

    ListQueries(FilterReader filters) {
        this.filters = filters;
    }

    /** The parameter that a component of a filter record is asked for by. */
    public static String parameter(RecordComponent component) {
        // Declared for members that have a name of their own, of which the accessor has it.
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null ? component.getName() : named.value();
    }

    /** What was given under a name, null where nothing was. */
    @FunctionalInterface
    public interface Words {
        /** All that was given under this name. */
        String @Nullable [] of(String name);
    }

    /** The parameters that a {@link Filter} record reads. */
    public static Set<String> filterNames(Class<?> filter) {
        return FilterReader.names(filter);
    }

    /** The parameters that a {@link ListRequest} is read from. */
    public static Set<String> pageNames() {
        return PageReader.NAMES;
    }

    /**
     * @param type a {@link Filter} record
     * @param viewer asked where the filter has to do with people or with fields that may be hidden
     * @throws ProblemException 400 for what cannot be read, 403 for fields that the viewer may not read
     */
    public Object filter(Class<?> type, Words given, Supplier<Viewer> viewer) {
        return filters.read(type, given, viewer);
    }

    /**
     * @param standard the order where none is asked for
     * @param viewer asked where the order has to do with fields that may be hidden
     * @throws ProblemException 400 for what cannot be read, 403 for fields that the viewer may not read
     */
    public <S extends Enum<S> & SortColumn> ListRequest<S> page(
            Class<S> columns, String standard, Words given, Supplier<Viewer> viewer) {
        return PageReader.read(columns, standard, given, viewer);
    }

    /**
     * What was kept, as the list itself takes it.
     *
     * @param member of a body that the filter stands in, which refusals name
     * @throws ProblemException 400 for what cannot be read and for names that the list does not know, 403 for fields that the viewer may
     *     not read
     */
    public <F extends Record, S extends Enum<S> & SortColumn> ListQuery<F, S> read(
            Class<F> filter, Class<S> columns, String standard, StoredQuery query, Viewer viewer, String member) {
        String sort = query.sort();
        return new ListQuery<>(
                filter(filter, query, viewer, member),
                PageReader.orders(columns, sort == null ? standard : sort, () -> viewer));
    }

    private <F extends Record> F filter(Class<F> type, StoredQuery query, Viewer viewer, String member) {
        Set<String> known = filterNames(type);
        List<FieldError> unknown = query.filter().keySet().stream()
                .filter(name -> !known.contains(name))
                .map(name -> FieldError.of(member + "." + Parameters.shown(name), "parameter-unknown"))
                .toList();
        if (!unknown.isEmpty()) {
            throw ProblemException.malformed(unknown);
        }
        try {
            return type.cast(filters.read(
                    type,
                    name -> {
                        List<String> texts = query.filter().get(name);
                        return texts == null ? null : texts.toArray(String[]::new);
                    },
                    () -> viewer));
        } catch (ProblemException e) {
            if (e.status() != MALFORMED) {
                throw e;
            }
            throw ProblemException.malformed(e.errors().stream()
                    .map(error -> new FieldError(member + "." + error.field(), error.code(), error.args()))
                    .toList());
        }
    }
}
