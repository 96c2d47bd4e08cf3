package crm.users.api;

import com.fasterxml.jackson.annotation.JsonValue;
import crm.kernel.Catalogue;

/**
 * What a notification is about. One bean a kind, declared by the module that tells of it. Its texts are {@code notification.<name>} and
 * {@code notification.<name>.many} in the messages of that module, and {@code settings.kinds.<name>} in those of the web client.
 *
 * @param name as it is stored and published
 * @param place among all kinds, where people choose what they want to be told of
 * @param mailedUnlessRefused whether it is mailed to those who have not chosen otherwise; in the application all kinds are shown
 * @param optional whether somebody may refuse to be told of it in the application
 */
public record NotificationKind(String name, int place, boolean mailedUnlessRefused, boolean optional)
        implements Catalogue.Entry {

    /** Shown to whoever does not refuse it, and mailed to whoever asks for that. */
    public static NotificationKind of(String name, int place) {
        return new NotificationKind(name, place, false, true);
    }

    /** The same, mailed unless refused. */
    public NotificationKind mailed() {
        return new NotificationKind(name, place, true, optional);
    }

    /** The same, shown to everybody it concerns. */
    public NotificationKind always() {
        return new NotificationKind(name, place, mailedUnlessRefused, false);
    }

    @Override
    @JsonValue
    public String name() {
        return name;
    }

    @Override
    public String toString() {
        return name;
    }
}
