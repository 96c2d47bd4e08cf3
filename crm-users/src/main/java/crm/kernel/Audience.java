package crm.kernel;

import org.jspecify.annotations.Nullable;

/** Those who may read records of this type with this responsible person. */
public record Audience(RecordType type, @Nullable Long responsibleId) implements Addressee {

    @Override
    public boolean includes(Viewer viewer) {
        return viewer.visibility(type, Action.READ).includes(responsibleId);
    }

    @Override
    public String text() {
        return type + ":" + (responsibleId == null ? "" : responsibleId);
    }

    /** Reads what {@link #text} writes. */
    static Audience parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("not an addressee");
        }
        String responsible = text.substring(colon + 1);
        return new Audience(
                RecordType.valueOf(text.substring(0, colon)), responsible.isEmpty() ? null : Long.valueOf(responsible));
    }
}
