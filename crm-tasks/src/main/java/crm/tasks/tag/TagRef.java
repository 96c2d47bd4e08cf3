package crm.tasks.tag;

/** A tag as records show it. */
public record TagRef(long id, String name, String colour) {}
