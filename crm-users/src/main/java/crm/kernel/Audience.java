package crm.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Those who may read records of this type with this responsible person.
 *
 * @param alone whether that person alone is meant, as far as such records may be read at all
 */
public record Audience(RecordType type, @Nullable Long responsibleId, boolean alone) implements Addressee {

    private static final String ALONE = "!";

    public Audience(RecordType type, @Nullable Long responsibleId) {
        this(type, responsibleId, false);
    }

    @Override
    public boolean includes(Viewer viewer) {
        return alone
                ? responsibleId != null && responsibleId == viewer.id() && viewer.may(type, Action.READ)
                : viewer.visibility(type, Action.READ).includes(responsibleId);
    }

    @Override
    public String text() {
        return type + ":" + (responsibleId == null ? "" : responsibleId) + (alone ? ALONE : "");
    }

    /** Reads what {@link #text} writes. */
    static Audience parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("not an addressee");
        }
        boolean alone = text.endsWith(ALONE);
        String responsible = text.substring(colon + 1, text.length() - (alone ? ALONE.length() : 0));
        return new Audience(
                RecordType.valueOf(text.substring(0, colon)),
                responsible.isEmpty() ? null : Long.valueOf(responsible),
                alone);
    }
}
