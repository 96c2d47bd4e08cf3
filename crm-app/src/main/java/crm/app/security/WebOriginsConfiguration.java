package crm.app.security;

import crm.users.api.Installation;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;

/** Lets browsers hand on what is answered to web clients of other origins. They show their tokens; no cookie is sent along. */
@Configuration(proxyBeanMethods = false)
class WebOriginsConfiguration {

    private static final long PREFLIGHT_SECONDS = 3_600;

    @Bean
    WebOrigins webOrigins(Installation installation, SecuritySettings settings) {
        List<String> origins = new ArrayList<>();
        origins.add(installation.link(""));
        settings.webOrigins().forEach(origin -> origins.add(origin.toString().replaceFirst("/$", "")));
        return new WebOrigins(origins);
    }

    @Bean
    CorsConfigurationSource corsConfigurationSource(WebOrigins origins) {
        var cors = new CorsConfiguration();
        cors.setAllowedOrigins(origins.all());
        cors.setAllowedMethods(List.of(CorsConfiguration.ALL));
        cors.setAllowedHeaders(List.of(CorsConfiguration.ALL));
        cors.setExposedHeaders(List.of(
                HttpHeaders.ETAG,
                HttpHeaders.LOCATION,
                HttpHeaders.RETRY_AFTER,
                HttpHeaders.CONTENT_DISPOSITION,
                HttpHeaders.CONTENT_RANGE));
        cors.setMaxAge(PREFLIGHT_SECONDS);
        // Without other origins nothing is said of origins, as requests of our own pages need nothing.
        return request -> origins.all().size() > 1 ? cors : null;
    }
}
