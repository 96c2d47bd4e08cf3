package crm.communications;

import crm.users.api.Accounts;
import crm.users.api.AccountsAccountBuilder;
import crm.users.api.Emails;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A mail server that can refuse, and addresses of everybody. */
@Component
public class Mailbox implements Emails, Accounts {

    private final List<Letter> received = new CopyOnWriteArrayList<>();
    private volatile boolean away;

    public void goAway(boolean gone) {
        away = gone;
    }

    public List<Letter> to(long person) {
        List<Letter> letters = new ArrayList<>(received);
        letters.removeIf(letter -> !letter.to().equals(address(person)));
        return letters;
    }

    @Override
    public boolean available() {
        return true;
    }

    @Override
    public boolean send(Letter letter) {
        if (!away) {
            received.add(letter);
        }
        return !away;
    }

    @Override
    public Optional<Account> byEmail(String email) {
        return Optional.empty();
    }

    @Override
    public Optional<Account> byId(long userId) {
        return Optional.of(AccountsAccountBuilder.builder()
                .id(userId)
                .email(address(userId))
                .name("Person " + userId)
                .language("en")
                .timeZone("Europe/Kyiv")
                .passwordHash("")
                .securityVersion(1)
                .active(true)
                .build());
    }

    @Override
    public Set<Long> active(Collection<Long> people) {
        return people.stream()
                .filter(person -> byId(person).filter(Account::active).isPresent())
                .collect(Collectors.toSet());
    }

    @Override
    public Set<Long> ofRole(long roleId) {
        return Set.of();
    }

    @Override
    public void signedIn(long userId) {}

    @Override
    public void signedOut(long userId) {}

    private static String address(long person) {
        return person + "@example.com";
    }
}
