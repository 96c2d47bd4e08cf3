package crm.users.api;

/** Whose role demands a second factor. */
public interface SecondFactorRule {

    /** Whether the person may come in only with a second factor; false for nobody. */
    boolean required(long userId);
}
