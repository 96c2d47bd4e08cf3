package crm.users.email;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Letters that the system writes by itself. The mail server is configured as {@code spring.mail.host} and so on.
 *
 * @param from the address that letters come from, {@code crm@localhost} unless set
 */
@ConfigurationProperties("crm.mail")
record MailSettings(String from) {

    MailSettings(@Nullable String from) {
        this.from = from == null || from.isBlank() ? "crm@localhost" : from;
    }
}
