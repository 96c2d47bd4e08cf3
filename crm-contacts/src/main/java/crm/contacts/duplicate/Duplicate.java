package crm.contacts.duplicate;

import crm.kernel.RecordType;

/**
 * A record that is likely to be the same.
 *
 * @param value the phone, address or code that both have
 */
public record Duplicate(Found record, MatchedBy matchedBy, String value) {

    /** The record that was found. */
    public record Found(RecordType type, long id, String name) {}

    /** What both have. */
    public enum MatchedBy {
        PHONE,
        EMAIL,
        EGRPOU
    }
}
