package crm.users.api;

/** Sends letters that the system writes by itself. It talks to the mail server, so call it outside of transactions. */
public interface Emails {

    /** Whether a mail server is configured at all. */
    boolean available();

    /** Takes some seconds when the mail server is slow; false when it is away or does not take the letter. */
    boolean send(Letter letter);

    /**
     * A letter to one person, in two forms of the same.
     *
     * @param to the address
     * @param html the body; everything that came from people in it is escaped
     */
    record Letter(String to, String subject, String text, String html) {}
}
