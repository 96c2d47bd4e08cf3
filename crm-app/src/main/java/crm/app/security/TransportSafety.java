package crm.app.security;

import crm.users.api.Installation;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/**
 * Whether browsers are to come by TLS alone follows from {@code crm.base-url}, which people know the installation by: also behind a proxy
 * that ends TLS and is not believed about it.
 */
@Configuration(proxyBeanMethods = false)
class TransportSafety {

    private final boolean https;

    TransportSafety(Installation installation) {
        this.https = "https".equalsIgnoreCase(installation.baseUrl().getScheme());
    }

    @Bean
    DefaultCookieSerializerCustomizer secureCookie() {
        return cookies -> {
            if (https) {
                cookies.setUseSecureCookie(true);
            }
        };
    }

    CsrfTokenRepository csrfTokens() {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        if (https) {
            tokens.setCookieCustomizer(cookie -> cookie.secure(true));
        }
        return tokens;
    }

    /** Strict transport security; browsers do not heed it where they come without TLS. */
    void demand(HeadersConfigurer<HttpSecurity>.HstsConfig hsts) {
        if (https) {
            hsts.requestMatcher(AnyRequestMatcher.INSTANCE);
        }
    }
}
