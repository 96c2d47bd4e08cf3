package crm.app.security;

import java.util.List;

/**
 * Where web clients are served that may sign people in, call the REST interface and follow live messages: {@code crm.base-url} first, then
 * {@code crm.security.web-origins}.
 *
 * @param all origins as browsers name them, without a slash at the end
 */
public record WebOrigins(List<String> all) {

    public WebOrigins {
        all = List.copyOf(all);
    }
}
