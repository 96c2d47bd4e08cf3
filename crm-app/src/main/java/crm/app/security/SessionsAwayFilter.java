package crm.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.data.redis.RedisConnectionFailureException;
import org.springframework.data.redis.RedisSystemException;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Sessions are read and written around all controllers; that Redis is away is answered here as it is in them. */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
class SessionsAwayFilter extends OncePerRequestFilter {

    private final HandlerExceptionResolver problems;

    SessionsAwayFilter(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RedisConnectionFailureException | RedisSystemException away) {
            if (response.isCommitted()) {
                throw away;
            }
            response.reset();
            problems.resolveException(request, response, null, away);
        }
    }
}
