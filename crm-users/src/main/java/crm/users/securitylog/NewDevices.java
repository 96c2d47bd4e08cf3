package crm.users.securitylog;

import crm.users.api.Accounts;
import crm.users.api.PersonalLetterBuilder;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes to people who sign in with a kind of browser or from a network that they have not used for a quarter of a year. */
@Component
class NewDevices {

    private static final Duration REMEMBERED = Duration.ofDays(90);
    private static final Pattern LAST_PART = Pattern.compile("\\.\\d+$");
    private static final int NETWORK_GROUPS = 4;

    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("Edg/", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("Firefox/", "Firefox"),
            Map.entry("Chrome/", "Chrome"),
            Map.entry("Safari/", "Safari"));
    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("Windows", "Windows"),
            Map.entry("Android", "Android"),
            Map.entry("iPhone", "iOS"),
            Map.entry("iPad", "iOS"),
            Map.entry("Mac OS X", "macOS"),
            Map.entry("Linux", "Linux"));

    private static final String SEEN = """
            select distinct user_agent, address from users.security_log
            where person_id = :id and kind = 'SIGNED_IN' and at > :since
            """;

    private final JdbcClient db;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NewDevices(JdbcClient db, Accounts accounts, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** To be asked before the sign-in itself is noted. The very first one is no news to anybody. */
    void signedIn(long personId, Caller caller) {
        Instant now = clock.instant();
        List<Device> seen = db.sql(SEEN)
                .param("id", personId)
                .param("since", Timestamp.from(now.minus(REMEMBERED)))
                .query((row, i) -> Device.of(new Caller(row.getString("address"), row.getString("user_agent"))))
                .list();
        Device device = Device.of(caller);
        if (seen.isEmpty() || seen.contains(device)) {
            return;
        }
        accounts.byId(personId)
                .ifPresent(account -> events.publishEvent(PersonalLetterBuilder.builder()
                        .kind("new-device")
                        .email(account.email())
                        .language(account.language())
                        .timeZone(account.timeZone())
                        .args(List.of(device.family(), Objects.requireNonNullElse(caller.address(), "?")))
                        .moment(now)
                        .build()));
    }

    /** @param network where it is, as far as it does not change from day to day */
    private record Device(String family, String network) {

        static Device of(Caller caller) {
            return new Device(family(caller.userAgent()), network(caller.address()));
        }

        private static String family(@Nullable String agent) {
            String browser = named(BROWSERS, agent);
            String system = named(SYSTEMS, agent);
            return system.isEmpty()
                    ? browser.isEmpty() ? "?" : browser
                    : browser.isEmpty() ? system : browser + ", " + system;
        }

        private static String named(List<Map.Entry<String, String>> names, @Nullable String agent) {
            return names.stream()
                    .filter(name -> agent != null && agent.contains(name.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("");
        }

        private static String network(@Nullable String address) {
            if (address == null) {
                return "";
            }
            if (!address.contains(":")) {
                return LAST_PART.matcher(address).replaceFirst("");
            }
            String[] groups = address.split(":", NETWORK_GROUPS + 1);
            return String.join(":", List.of(groups).subList(0, Math.min(NETWORK_GROUPS, groups.length)));
        }
    }
}
