package crm.app.web;

import crm.data.DefaultSort;
import crm.data.ListRequest;
import crm.data.list.ListQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Fills in which part of a list is asked for from request parameters; the sort words are those of the enum in the parameter's type. */
@Component
class ListRequestResolver implements HandlerMethodArgumentResolver {

    private final ListQueries queries;
    private final ViewerResolver viewers;

    ListRequestResolver(ListQueries queries, ViewerResolver viewers) {
        this.queries = queries;
        this.viewers = viewers;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ListRequest.class;
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public ListRequest<?> resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Class columns =
                ResolvableType.forMethodParameter(parameter).getGeneric(0).toClass();
        DefaultSort standard = parameter.getParameterAnnotation(DefaultSort.class);
        if (standard == null) {
            throw new IllegalStateException("a list needs @DefaultSort: " + parameter.getMethod());
        }
        return queries.page(columns, standard.value(), request::getParameterValues, () -> viewers.viewer(request));
    }
}
