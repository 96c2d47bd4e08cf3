package crm.exports;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words in the language of whoever asked for an export. */
@Component
class ExportTexts {

    private final MessageSource messages;

    ExportTexts(MessageSource messages) {
        this.messages = messages;
    }

    String of(String code, Locale language) {
        return messages.getMessage(code, null, language);
    }
}
