package crm.data;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Names of what comes with the application, in the language of whoever is being answered; as they are kept where nobody is. */
@Component
public class CallersWords {

    private final MessageSource messages;

    CallersWords(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * One name.
     *
     * @param messageCode null for what people named themselves
     * @param kept the name as it is kept
     */
    public String of(@Nullable String messageCode, String kept) {
        var context = LocaleContextHolder.getLocaleContext();
        Locale language = context == null ? null : context.getLocale();
        return language == null ? kept : of(messageCode, kept, language);
    }

    /** The same in a language that is known otherwise. */
    public String of(@Nullable String messageCode, String kept, Locale language) {
        return messageCode == null ? kept : String.valueOf(messages.getMessage(messageCode, null, kept, language));
    }
}
