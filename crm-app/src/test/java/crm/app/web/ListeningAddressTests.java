package crm.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.mock.env.MockEnvironment;

class ListeningAddressTests {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, true",
        "http://LOCALHOST, true",
        "http://127.0.0.1:8080, true",
        "http://127.1.2.3, true",
        "http://[::1]:8080, true",
        "https://crm.example.com, false",
        "http://192.168.0.7:8080, false",
        "http://127.example.com, false",
        "http://localhost.example.com, false",
    })
    void listensToOthersOnlyWhereOthersReachIt(String baseUrl, boolean alone) {
        var environment = new MockEnvironment().withProperty("crm.base-url", baseUrl);
        assertThat(addressOf(environment)).isEqualTo(alone ? InetAddress.getLoopbackAddress() : null);
    }

    @ParameterizedTest
    @CsvSource({"http://localhost:8080", "https://crm.example.com"})
    void whatTheSettingsSayStays(String baseUrl) {
        var environment =
                new MockEnvironment().withProperty("crm.base-url", baseUrl).withProperty("server.address", "0.0.0.0");
        assertThat(addressOf(environment)).isNull();
    }

    private static @org.jspecify.annotations.Nullable InetAddress addressOf(MockEnvironment environment) {
        var server = new TomcatServletWebServerFactory();
        new ListeningAddress(environment).customize(server);
        return server.getAddress();
    }
}
