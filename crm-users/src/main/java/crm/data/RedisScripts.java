package crm.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.script.RedisScript;

/** Scripts that Redis carries out as one step. */
public final class RedisScripts {

    private RedisScripts() {}

    /** A script that answers a list. Read once: one made from a resource looks at every call whether the file has changed. */
    @SuppressWarnings("rawtypes")
    public static RedisScript<List> list(String path) {
        try {
            return RedisScript.of(new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8), List.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
