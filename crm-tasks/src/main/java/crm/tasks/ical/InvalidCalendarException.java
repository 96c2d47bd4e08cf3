package crm.tasks.ical;

import crm.kernel.ProblemException;

/** A file that is no calendar, or one that nobody should read. */
public final class InvalidCalendarException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;

    InvalidCalendarException(int line, String message) {
        super("Line " + line + ": " + message, null, false, false);
        this.line = line;
    }

    /** Where reading ended, from 1. */
    public int line() {
        return line;
    }

    /** 422 {@code calendar-unreadable} about a field, naming the line. */
    public ProblemException about(String field) {
        return ProblemException.invalid(field, "calendar-unreadable", line);
    }
}
