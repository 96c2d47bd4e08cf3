package crm.communications.preference;

/** A way to tell somebody. */
public enum Channel {
    IN_APP,
    EMAIL
}
