package crm.app.web;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * As long as people reach the application by an address of this machine only, it listens to nobody else: it speaks without TLS, and
 * signing in from elsewhere would not work. With another base URL it listens on all addresses, and {@code server.address} always decides.
 */
@Component
class ListeningAddress implements WebServerFactoryCustomizer<ConfigurableWebServerFactory>, Ordered {

    private static final Logger log = LoggerFactory.getLogger(ListeningAddress.class);

    private final Environment environment;

    ListeningAddress(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void customize(ConfigurableWebServerFactory server) {
        String host =
                URI.create(environment.getRequiredProperty("crm.base-url")).getHost();
        if (host != null && isLoopback(host) && environment.getProperty("server.address") == null) {
            server.setAddress(InetAddress.getLoopbackAddress());
            log.info(
                    "Only this machine can reach the application; for others set CRM_BASE_URL to the address they use");
        }
    }

    /** Decided by the name alone: nobody is asked what another name stands for. */
    static boolean isLoopback(String host) {
        if (host.equalsIgnoreCase("localhost")) {
            return true;
        }
        try {
            return host.matches("127(\\.\\d{1,3}){3}|\\[.*:.*]")
                    && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** After what the settings of the server say. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
