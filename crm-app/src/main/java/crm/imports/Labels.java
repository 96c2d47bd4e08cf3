package crm.imports;

import crm.kernel.ImportWriter;
import crm.kernel.ImportWriter.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Names of fields and words for errors in the language of the caller. */
@Component
class Labels {

    private final MessageSource messages;

    Labels(MessageSource messages) {
        this.messages = messages;
    }

    /** Labels by field key. */
    Map<String, String> of(ImportWriter target) {
        Map<String, String> labels = new HashMap<>();
        for (Field field : target.fields()) {
            labels.put(field.key(), field(target, field.key()));
        }
        return labels;
    }

    String field(ImportWriter target, String key) {
        if (key.equals(ImportWriter.LINK)) {
            return word(ImportWriter.LINK_LABEL);
        }
        return text("import." + target.type().name().toLowerCase(Locale.ROOT) + "." + key, List.of(), key);
    }

    String error(String code, List<Object> args) {
        return text("error." + code, args, code);
    }

    String word(String key) {
        return text(key, List.of(), key);
    }

    private String text(String key, List<Object> args, String otherwise) {
        String text = messages.getMessage(key, args.toArray(), otherwise, LocaleContextHolder.getLocale());
        return text == null ? otherwise : text;
    }
}
