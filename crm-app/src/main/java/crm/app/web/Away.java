package crm.app.web;

import crm.kernel.UnavailableException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.redis.RedisSystemException;

/** Tells failures of what a request needs, which are over when that is back, from faults of the application. */
final class Away {

    /** Of SQLSTATE: no connection, no resources, and stopped by an operator or a crash. */
    private static final Set<String> CLASSES = Set.of("08", "53");

    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03");
    private static final Set<String> DISK = Set.of("No space left on device", "Read-only file system");
    private static final int DEEPEST = 20;

    private Away() {}

    static boolean caused(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (isAway(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isAway(Throwable cause) {
        return switch (cause) {
            case DataAccessResourceFailureException e -> true;
            case RedisSystemException e -> true;
            case UnavailableException e -> true;
            case SQLTransientConnectionException e -> true;
            case FileSystemException e -> e.getReason() != null && DISK.contains(e.getReason());
            case SQLException e -> isAway(e.getSQLState());
            default -> false;
        };
    }

    private static boolean isAway(@Nullable String state) {
        return state != null
                && (STATES.contains(state) || state.length() > 2 && CLASSES.contains(state.substring(0, 2)));
    }
}
