package crm.kernel;

/** A link to another record as answers show it: its id and its name. */
public record Ref(long id, String name) {}
