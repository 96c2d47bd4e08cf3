package crm.app.web;

import crm.data.Filter;
import crm.data.list.ListQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Fills the filter records of lists from request parameters. */
@Component
class FilterResolver implements HandlerMethodArgumentResolver {

    private final ListQueries queries;
    private final ViewerResolver viewers;

    FilterResolver(ListQueries queries, ViewerResolver viewers) {
        this.queries = queries;
        this.viewers = viewers;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(Filter.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return queries.filter(parameter.getParameterType(), request::getParameterValues, () -> viewers.viewer(request));
    }
}
