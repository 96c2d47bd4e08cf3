package crm.users.api;

/** Whether a person can be reached. */
public enum PresenceStatus {
    /** In the network, and did something a moment ago. */
    ONLINE,
    /** In the network, without having done anything for a while. */
    AWAY,
    /** In the network, but asked not to be disturbed; stays until the person takes it back. */
    DO_NOT_DISTURB,
    /** In the network, and the working timer runs. */
    WORKING,
    /** Not in the network, or not known because Redis is away. */
    OFFLINE
}
