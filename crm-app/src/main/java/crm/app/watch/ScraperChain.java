package crm.app.watch;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Lets in who brings the scraper's token; everybody else is dealt with by the chain of the interface, as if there were no such token. */
@Configuration(proxyBeanMethods = false)
class ScraperChain {

    private static final String PATH = "/actuator/prometheus";
    private static final String BEARER = "Bearer ";

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @ConditionalOnProperty("crm.metrics.token")
    SecurityFilterChain scraper(HttpSecurity http, MetricsSettings settings) {
        http.securityMatcher(request -> bringsToken(request, settings))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll());
        return http.build();
    }

    private static boolean bringsToken(HttpServletRequest request, MetricsSettings settings) {
        String given = request.getHeader(HttpHeaders.AUTHORIZATION);
        return settings.token() != null
                && given != null
                && given.startsWith(BEARER)
                && "GET".equals(request.getMethod())
                && PATH.equals(request.getServletPath())
                && MessageDigest.isEqual(bytes(given.substring(BEARER.length())), bytes(settings.token()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
