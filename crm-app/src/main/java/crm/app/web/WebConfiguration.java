package crm.app.web;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private static final int WRITE_BUFFER = 64 * 1024;
    private static final Locale UKRAINIAN = Locale.of("uk");

    private final List<HandlerMethodArgumentResolver> resolvers;
    private final MergePatchConverter mergePatches;

    WebConfiguration(
            ViewerResolver viewer,
            ListRequestResolver lists,
            FilterResolver filters,
            ExpectedVersionResolver versions,
            MergePatchConverter mergePatches) {
        this.resolvers = List.of(viewer, lists, filters, versions);
        this.mergePatches = mergePatches;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> all) {
        all.addAll(resolvers);
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.addCustomConverter(mergePatches);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new UnknownParameters()).addPathPatterns("/api/**");
    }

    /** A page of a list leaves in one piece; each further piece is a call of the operating system. */
    @Bean
    TomcatConnectorCustomizer answersInOnePiece() {
        return connector -> connector.setProperty("socket.appWriteBufSize", Integer.toString(WRITE_BUFFER));
    }

    /** Behind the security chains, so that a key belongs to the person who is signed in. */
    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotency(
            IdempotentAnswers answers,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var filter = new FilterRegistrationBean<>(new IdempotencyFilter(answers, handlers, problems));
        filter.addUrlPatterns("/api/*");
        filter.setOrder(Ordered.LOWEST_PRECEDENCE);
        return filter;
    }

    /** Matches the one address that takes files from people who are not signed in. */
    @Bean
    FilterRegistrationBean<Filter> openUploads(
            @Value("${crm.files.max-picture-size:10MB}") DataSize largestPicture,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
            LocaleResolver languages) {
        var photo = PathPatternRequestMatcher.withDefaults()
                .matcher(HttpMethod.POST, "/api/v1/invitations/by-token/{token}/photo");
        var limit = new OpenUploads(largestPicture, problems, languages);
        var filter = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            if (photo.matches((HttpServletRequest) request)) {
                limit.doFilter(request, response, chain);
            } else {
                chain.doFilter(request, response);
            }
        });
        filter.addUrlPatterns("/api/v1/invitations/*");
        return filter;
    }

    /** Answers in Ukrainian unless the caller prefers English. */
    @Bean
    LocaleResolver localeResolver() {
        var resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(UKRAINIAN, Locale.ENGLISH));
        resolver.setDefaultLocale(UKRAINIAN);
        return resolver;
    }

    @Bean
    MessageSource messageSource() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(
                "messages/app",
                "messages/files",
                "messages/users",
                "messages/contacts",
                "messages/communications",
                "messages/deals");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(UKRAINIAN);
        return messages;
    }
}
