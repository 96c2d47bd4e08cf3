package crm.app.web;

import crm.data.DefaultSort;
import crm.data.ListRequest;
import crm.data.SortColumn;
import crm.data.SortOrder;
import crm.kernel.FieldRules;
import crm.kernel.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code limit}, {@code sort}, {@code cursor} and {@code count}; the sort words are those of the enum in the parameter's type. */
@Component
class ListRequestResolver implements HandlerMethodArgumentResolver {

    private final ViewerResolver viewers;

    ListRequestResolver(ViewerResolver viewers) {
        this.viewers = viewers;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ListRequest.class;
    }

    @Override
    public ListRequest<?> resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Class<?> columns =
                ResolvableType.forMethodParameter(parameter).getGeneric(0).toClass();
        DefaultSort standard = parameter.getParameterAnnotation(DefaultSort.class);
        if (standard == null) {
            throw new IllegalStateException("a list needs @DefaultSort: " + parameter.getMethod());
        }
        String sort = request.getParameter("sort");
        ListRequest<?> list = read(request, columns, sort == null || sort.isBlank() ? standard.value() : sort);
        RecordFields fields = RecordFields.of(columns);
        if (!fields.isEmpty()) {
            requireReadable(
                    list.sort(), fields, viewers.viewer(request).permissions().fields());
        }
        return list;
    }

    /** The order of records would tell what one may not read of them. */
    static void requireReadable(List<? extends SortOrder<?>> orders, RecordFields fields, FieldRules rules) {
        for (SortOrder<?> order : orders) {
            if (order.column() instanceof SortColumn column && !fields.mayRead(rules, column.parameter())) {
                throw Parameters.hidden("sort");
            }
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ListRequest<?> read(NativeWebRequest request, Class<?> columns, String sort) {
        return new ListRequest(
                limit(request.getParameter("limit")),
                orders((Class) columns, sort),
                blankToNull(request.getParameter("cursor")),
                Parameters.flag("count", request.getParameter("count")));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return ListRequest.DEFAULT_LIMIT;
        }
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= ListRequest.MAX_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // answered below like a number out of range
        }
        throw ProblemException.malformed("limit", "limit-out-of-range", 1, ListRequest.MAX_LIMIT);
    }

    static <S extends Enum<S> & SortColumn> List<SortOrder<S>> orders(Class<S> columns, String sort) {
        var orders = new ArrayList<SortOrder<S>>();
        var seen = new LinkedHashSet<S>();
        for (String word : sort.split(",", -1)) {
            boolean descending = word.startsWith("-");
            S column = column(columns, descending ? word.substring(1) : word);
            if (seen.add(column)) {
                orders.add(new SortOrder<>(column, descending));
            }
        }
        return orders;
    }

    private static <S extends Enum<S> & SortColumn> S column(Class<S> columns, String word) {
        for (S column : columns.getEnumConstants()) {
            if (column.parameter().equals(word)) {
                return column;
            }
        }
        throw ProblemException.malformed("sort", "sort-unknown", Parameters.shown(word));
    }
}
