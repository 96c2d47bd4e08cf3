package crm.data;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What may be said of a failure of the database: of which class it is and its SQLSTATE. Its own words hold the statement, the row and
 * with it whatever people typed, and so do the words of every exception around it.
 */
public final class DatabaseFailures {

    private static final int DEEPEST = 50;

    private DatabaseFailures() {}

    /** Whether the database had a part in a failure. */
    public static boolean isIn(@Nullable Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            if (cause instanceof SQLException || ofAWayToTheDatabase(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Class and message of a failure; of one of the database class and SQLSTATE. */
    public static String named(Throwable failure) {
        return isIn(failure) ? shortly(failure) : failure.toString();
    }

    /** The failure as it may be logged: itself, or if the database had a part in it one that tells class, SQLSTATE and place of each cause. */
    public static Throwable loggable(Throwable failure) {
        return isIn(failure) ? Told.of(failure, 0) : failure;
    }

    private static boolean ofAWayToTheDatabase(Throwable failure) {
        String name = failure.getClass().getName();
        return name.startsWith("org.hibernate.")
                || name.startsWith("org.jooq.")
                || name.startsWith("jakarta.persistence.")
                || name.startsWith("org.postgresql.");
    }

    private static String shortly(Throwable failure) {
        String state = state(failure);
        return failure.getClass().getName() + (state == null ? "" : ", SQLSTATE " + state);
    }

    private static @Nullable String state(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return null;
    }

    /** Stands in the log for a failure whose words are kept to ourselves. */
    private static final class Told extends Exception {

        private static final long serialVersionUID = 1L;

        private Told(String words, @Nullable Throwable cause, StackTraceElement[] place) {
            super(words, cause, false, true);
            setStackTrace(place);
        }

        static Told of(Throwable failure, int depth) {
            Throwable cause = failure.getCause();
            return new Told(
                    shortly(failure),
                    cause == null || depth > DEEPEST ? null : of(cause, depth + 1),
                    failure.getStackTrace());
        }

        @Override
        public String toString() {
            return String.valueOf(getMessage());
        }
    }
}
