package crm.files.settings;

import crm.kernel.Built;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * A store that speaks S3, in place of the folder. Nothing of it is needed while {@code bucket} is not set.
 *
 * @param endpoint address of the store, such as {@code https://s3.example.com}; Amazon's own for the region when not set
 * @param region {@code us-east-1} by default, which most other stores take for an answer
 * @param bucket that exists already and holds nothing else; set, it makes this the store
 * @param accessKey of somebody who may read, write and delete objects of the bucket
 * @param secretKey never logged or shown
 * @param pathStyle the bucket as a part of the path ({@code true}, the default: works without names in DNS) or of the host's name
 * @param timeout of an attempt to reach the store or to get on with it, 10 seconds by default; an attempt is repeated twice
 */
@ConfigurationProperties("crm.files.s3")
@Built
public record S3Settings(
        @Nullable URI endpoint,
        String region,
        String bucket,
        String accessKey,
        String secretKey,
        Boolean pathStyle,
        Duration timeout) {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    public S3Settings(
            @Nullable URI endpoint,
            @Nullable String region,
            @Nullable String bucket,
            @Nullable String accessKey,
            @Nullable String secretKey,
            @Nullable Boolean pathStyle,
            @Nullable Duration timeout) {
        this.endpoint = endpoint;
        this.region = region == null || region.isBlank() ? "us-east-1" : region;
        this.bucket = bucket == null ? "" : bucket.strip();
        this.accessKey = accessKey == null ? "" : accessKey;
        this.secretKey = secretKey == null ? "" : secretKey;
        this.pathStyle = pathStyle == null || pathStyle;
        this.timeout = timeout == null ? TIMEOUT : timeout;
        if (used()) {
            require(!this.accessKey.isBlank(), "access-key", "is missing");
            require(!this.secretKey.isBlank(), "secret-key", "is missing");
            require(
                    endpoint == null || endpoint.isAbsolute() && endpoint.getHost() != null,
                    "endpoint",
                    "is no address");
            require(this.timeout.isPositive(), "timeout", "has to be longer than nothing");
        }
    }

    /** Whether files go to this store. */
    public boolean used() {
        return !bucket.isEmpty();
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "S3 bucket " + bucket + " at " + (endpoint == null ? region : endpoint);
    }

    private static void require(boolean fulfilled, String property, String otherwise) {
        if (!fulfilled) {
            throw new IllegalArgumentException("crm.files.s3." + property + " " + otherwise);
        }
    }
}
