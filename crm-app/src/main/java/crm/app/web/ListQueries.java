package crm.app.web;

import crm.data.SortColumn;
import crm.data.SortOrder;
import crm.kernel.FieldError;
import crm.kernel.ProblemException;
import crm.kernel.Viewer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads what a list is asked for where it does not come as request parameters, by the same rules and with the same refusals. */
@Component
public class ListQueries {

    private final FilterReader filters;

    ListQueries(FilterReader filters) {
        this.filters = filters;
    }

    /**
     * @param given by the names of the list's parameters
     * @param member of the body that they stand in, which refusals name
     * @throws ProblemException 400 for what cannot be read and for names that the list does not know, 403 for fields that the viewer may
     *     not read
     */
    public <F extends Record> F filter(Class<F> type, Map<String, List<String>> given, Viewer viewer, String member) {
        Set<String> known = new HashSet<>();
        UnknownParameters.addFilter(type, known);
        List<FieldError> unknown = given.keySet().stream()
                .filter(name -> !known.contains(name))
                .map(name -> FieldError.of(member + "." + Parameters.shown(name), "parameter-unknown"))
                .toList();
        if (!unknown.isEmpty()) {
            throw new UnknownParameters.MalformedException(unknown);
        }
        try {
            return type.cast(filters.read(
                    type,
                    name -> {
                        List<String> texts = given.get(name);
                        return texts == null ? null : texts.toArray(String[]::new);
                    },
                    () -> viewer));
        } catch (ProblemException e) {
            if (e.status() != HttpStatus.BAD_REQUEST.value()) {
                throw e;
            }
            throw new UnknownParameters.MalformedException(e.errors().stream()
                    .map(error -> new FieldError(member + "." + error.field(), error.code(), error.args()))
                    .toList());
        }
    }

    /** @throws ProblemException 400 for a word that the list does not know, 403 for a field that the viewer may not read */
    public <S extends Enum<S> & SortColumn> List<SortOrder<S>> sort(Class<S> columns, String sort, Viewer viewer) {
        List<SortOrder<S>> orders = ListRequestResolver.orders(columns, sort);
        ListRequestResolver.requireReadable(
                orders, RecordFields.of(columns), viewer.permissions().fields());
        return orders;
    }
}
