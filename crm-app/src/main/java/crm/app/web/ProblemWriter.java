package crm.app.web;

import crm.kernel.FieldError;
import crm.kernel.ProblemException;
import crm.kernel.StaleVersionException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Puts refusals into words: texts are under {@code problem.<code>} and {@code error.<code>} in the modules' message bundles. */
@Component
class ProblemWriter {

    static final String TYPE = "urn:crm:problem:";

    private final MessageSource messages;

    ProblemWriter(MessageSource messages) {
        this.messages = messages;
    }

    ProblemDetail problem(ProblemException refusal) {
        Locale language = LocaleContextHolder.getLocale();
        var problem = ProblemDetail.forStatus(refusal.status());
        problem.setType(URI.create(TYPE + refusal.code()));
        problem.setTitle(text("title." + refusal.status(), List.of(), language));
        problem.setDetail(text("problem." + refusal.code(), refusal.args(), language));
        if (!refusal.errors().isEmpty()) {
            problem.setProperty(
                    "errors",
                    refusal.errors().stream()
                            .map(error -> member(error, language))
                            .toList());
        }
        if (refusal instanceof StaleVersionException stale) {
            problem.setProperty("version", stale.current().version());
            problem.setProperty("current", stale.current());
        }
        return problem;
    }

    String message(FieldError error) {
        return text("error." + error.code(), error.args(), LocaleContextHolder.getLocale());
    }

    private Map<String, Object> member(FieldError error, Locale language) {
        var member = new LinkedHashMap<String, Object>();
        member.put("field", error.field());
        member.put("code", error.code());
        member.put("message", text("error." + error.code(), error.args(), language));
        return member;
    }

    private String text(String key, List<Object> args, Locale language) {
        String text = messages.getMessage(key, args.toArray(), "", language);
        return text == null ? "" : text;
    }
}
