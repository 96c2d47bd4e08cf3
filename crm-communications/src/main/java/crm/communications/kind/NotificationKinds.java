package crm.communications.kind;

import crm.kernel.Catalogue;
import crm.users.api.NotificationKind;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of notifications about comments and about what events tell of, and the catalogue of those of all modules. */
@Configuration(proxyBeanMethods = false)
public class NotificationKinds {

    /** Somebody named the person in a comment. */
    public static final NotificationKind MENTIONED =
            NotificationKind.of("MENTIONED", 10).mailed();
    /** Somebody commented on a record of the person's, or where the person had commented. */
    public static final NotificationKind COMMENTED = NotificationKind.of("COMMENTED", 20);
    /** Somebody made the person responsible for a record. */
    public static final NotificationKind ASSIGNED =
            NotificationKind.of("ASSIGNED", 30).mailed();
    /** The records of somebody who lost access went to the person. */
    public static final NotificationKind HANDED_OVER =
            NotificationKind.of("HANDED_OVER", 40).mailed();
    /** Somebody took a record of the person's to another stage. */
    public static final NotificationKind RECORD_MOVED = NotificationKind.of("RECORD_MOVED", 50);
    /** Somebody changed a record of the person's. */
    public static final NotificationKind RECORD_CHANGED = NotificationKind.of("RECORD_CHANGED", 60);
    /** The person's role or groups are others now. */
    public static final NotificationKind RIGHTS_CHANGED = NotificationKind.of("RIGHTS_CHANGED", 70);

    @Bean
    Catalogue<NotificationKind> catalogueOfNotifications(List<NotificationKind> declared) {
        return new Catalogue<>(
                NotificationKind.class,
                declared.stream()
                        .sorted(Comparator.comparingInt(NotificationKind::place).thenComparing(NotificationKind::name))
                        .toList());
    }

    @Bean
    NotificationKind notificationMentioned() {
        return MENTIONED;
    }

    @Bean
    NotificationKind notificationCommented() {
        return COMMENTED;
    }

    @Bean
    NotificationKind notificationAssigned() {
        return ASSIGNED;
    }

    @Bean
    NotificationKind notificationHandedOver() {
        return HANDED_OVER;
    }

    @Bean
    NotificationKind notificationRecordMoved() {
        return RECORD_MOVED;
    }

    @Bean
    NotificationKind notificationRecordChanged() {
        return RECORD_CHANGED;
    }

    @Bean
    NotificationKind notificationRightsChanged() {
        return RIGHTS_CHANGED;
    }
}
