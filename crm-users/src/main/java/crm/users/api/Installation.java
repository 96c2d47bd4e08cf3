package crm.users.api;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where this installation is and is reached.
 *
 * @param baseUrl address at which browsers reach the application, without a slash at the end; links in letters are made from it and it is
 *     the issuer of access tokens, so it is the same on every node
 * @param home folder for what the installation keeps outside the databases: the key file and the outbox; {@code ~/.crm} by default
 */
@ConfigurationProperties("crm")
public record Installation(URI baseUrl, Path home) {

    public Installation(@Nullable URI baseUrl, @Nullable Path home) {
        this.baseUrl = baseUrl == null ? URI.create("http://localhost:8080") : baseUrl;
        this.home = home == null ? Path.of(System.getProperty("user.home"), ".crm") : home;
    }

    /** The full address of a page or resource of this installation. */
    public String link(String path) {
        String base = baseUrl.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}
