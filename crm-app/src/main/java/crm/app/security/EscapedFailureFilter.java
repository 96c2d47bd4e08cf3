package crm.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;

/** Whose a token is, sessions and rights are asked for around all controllers; what fails there is answered here as it is in them. */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
class EscapedFailureFilter extends OncePerRequestFilter {

    private final HandlerExceptionResolver problems;
    private final LocaleResolver languages;

    EscapedFailureFilter(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems, LocaleResolver languages) {
        this.problems = problems;
        this.languages = languages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException failure) {
            if (response.isCommitted()) {
                throw failure;
            }
            response.reset();
            // Where no controller has been chosen yet nobody has asked for the caller's language either.
            LocaleContextHolder.setLocale(languages.resolveLocale(request));
            try {
                if (problems.resolveException(request, response, null, failure) == null) {
                    throw failure;
                }
            } finally {
                LocaleContextHolder.resetLocaleContext();
            }
        }
    }
}
