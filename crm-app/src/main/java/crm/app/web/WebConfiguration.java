package crm.app.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.converter.HttpMessageConverters;
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
    private static final int AFTER_OBSERVATION = 2;
    private static final Locale UKRAINIAN = Locale.of("uk");
    private static final String UKRAINIAN_TEXTS = "_uk.properties";

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
        registry.addInterceptor(new AcceptedParameters());
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

    /** Before everything that reads: forms, sessions, the security chains. */
    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(
            BodyLimits limits,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
            LocaleResolver languages) {
        var filter = new FilterRegistrationBean<>(new BodyLimitFilter(limits, problems, languages));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + AFTER_OBSERVATION);
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
    MessageSource messageSource() throws IOException {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(bundles());
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(UKRAINIAN);
        return messages;
    }

    /** Every module brings texts of its own. */
    private static String[] bundles() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:messages/*" + UKRAINIAN_TEXTS))
                .map(texts -> "messages/"
                        + Objects.requireNonNull(texts.getFilename()).replace(UKRAINIAN_TEXTS, ""))
                .sorted()
                .toArray(String[]::new);
    }
}
