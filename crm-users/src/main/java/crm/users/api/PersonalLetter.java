package crm.users.api;

import crm.kernel.Built;
import crm.kernel.RecordRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter that the system writes to one person, published as an event and sent after the commit. Its texts are
 * {@code letter.<kind>.subject}, {@code .text}, with a link {@code .button}, and with a moment {@code .end}.
 *
 * @param kind names the texts
 * @param language {@code uk} or {@code en}
 * @param timeZone in which the moment is written
 * @param args what subject and text mention
 * @param link where the letter leads, if anywhere
 * @param moment what the last line mentions, if anything
 * @param about the record that the letter is about, for whoever wants to know where it went
 */
@Built
public record PersonalLetter(
        String kind,
        String email,
        String language,
        String timeZone,
        List<String> args,
        @Nullable String link,
        @Nullable Instant moment,
        @Nullable RecordRef about) {

    /** A letter to the person behind an account that only tells something. */
    public static PersonalLetter to(Accounts.Account account, String kind, String... args) {
        return PersonalLetterBuilder.builder()
                .kind(kind)
                .email(account.email())
                .language(account.language())
                .timeZone(account.timeZone())
                .args(List.of(args))
                .build();
    }
}
