package crm.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import crm.testing.http.AppTest;
import crm.testing.http.RunningApp;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@AppTest
class HeadersTests {

    @Autowired
    private ApplicationContext context;

    /** One of each chain. Whoever could name a scheme alone could send what is on the page to any host. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/api/v1/me", "/oauth2/authorize", "/actuator/health"})
    void pagesTalkToTheirOwnHostOnly(String path) throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(RunningApp.of(context).address().resolve(path))
                                .build(),
                        BodyHandlers.discarding());
        String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
        List<List<String>> directives = Arrays.stream(policy.split(";"))
                .map(directive -> List.of(directive.strip().split(" ")))
                .toList();
        assertThat(directives).contains(List.of("connect-src", "'self'"), List.of("default-src", "'self'"));
        assertThat(directives)
                .allSatisfy(directive -> assertThat(directive.subList(1, directive.size()))
                        .isSubsetOf("'self'", "'none'", "'unsafe-inline'", "data:", "blob:"));
        assertThat(directives).contains(List.of("script-src", "'self'"));
    }
}
