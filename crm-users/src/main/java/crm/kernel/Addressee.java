package crm.kernel;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whom a live message is for. Sent as a header along with the message, asked for every receiver at delivery on whichever node that
 * happens, and never shown to clients. A message without one reaches nobody.
 */
public sealed interface Addressee
        permits Audience,
                Addressee.AnyOf,
                Addressee.Person,
                Addressee.Readers,
                Addressee.ReadersOf,
                Addressee.Listeners,
                Addressee.Everybody {

    /** The header that names the addressee. */
    String HEADER = "crm-addressee";

    /** Whether this person is among those meant, by the rights of this moment. */
    boolean includes(Viewer viewer);

    /** As the header has it, which {@link #parse} reads. */
    String text();

    /** The headers to give to {@code SimpMessagingTemplate.convertAndSend}. */
    default Map<String, Object> headers() {
        return Map.of(HEADER, text());
    }

    /** @throws IllegalArgumentException when the text names no addressee */
    static Addressee parse(String text) {
        if (text.equals(Everybody.TEXT)) {
            return new Everybody();
        } else if (text.equals(Listeners.TEXT)) {
            return new Listeners();
        } else if (text.startsWith(Person.PREFIX)) {
            return new Person(Long.parseLong(text.substring(Person.PREFIX.length())));
        } else if (text.startsWith(Readers.PREFIX)) {
            return new Readers(RecordType.valueOf(text.substring(Readers.PREFIX.length())));
        } else if (text.startsWith(ReadersOf.PREFIX)) {
            return ReadersOf.parse(text);
        }
        return text.startsWith(AnyOf.PREFIX) ? AnyOf.parse(text) : Audience.parse(text);
    }

    /** Whoever is of one of several audiences; of none, nobody. */
    record AnyOf(Set<Audience> audiences) implements Addressee {

        private static final String PREFIX = "any of ";
        private static final String SEPARATOR = " ";

        public AnyOf {
            audiences = Set.copyOf(audiences);
        }

        @Override
        public boolean includes(Viewer viewer) {
            return audiences.stream().anyMatch(audience -> audience.includes(viewer));
        }

        @Override
        public String text() {
            return PREFIX + audiences.stream().map(Audience::text).sorted().collect(Collectors.joining(SEPARATOR));
        }

        private static AnyOf parse(String text) {
            String audiences = text.substring(PREFIX.length());
            return new AnyOf(
                    audiences.isEmpty()
                            ? Set.of()
                            : Arrays.stream(audiences.split(SEPARATOR))
                                    .map(Audience::parse)
                                    .collect(Collectors.toSet()));
        }
    }

    /** One person alone. Messages to a person's own queue have this addressee by themselves. */
    record Person(long id) implements Addressee {

        private static final String PREFIX = "person ";

        @Override
        public boolean includes(Viewer viewer) {
            return viewer.id() == id;
        }

        @Override
        public String text() {
            return PREFIX + id;
        }
    }

    /** Whoever may read any record of this kind. */
    record Readers(RecordType type) implements Addressee {

        private static final String PREFIX = "readers ";

        @Override
        public boolean includes(Viewer viewer) {
            return viewer.may(type, Action.READ);
        }

        @Override
        public String text() {
            return PREFIX + type;
        }
    }

    /**
     * Whoever may read one record by who is, or was, responsible for it; and whoever may read others that show it, which the delivery looks up
     * where somebody listens.
     *
     * @param responsible none for what is nobody's
     */
    record ReadersOf(RecordRef record, Set<Long> responsible) implements Addressee {

        private static final String PREFIX = "those who read ";
        private static final String SEPARATOR = " ";

        public ReadersOf {
            responsible = Set.copyOf(responsible);
        }

        /** By who is responsible alone. */
        @Override
        public boolean includes(Viewer viewer) {
            return within(viewer.visibility(record.type(), Action.READ));
        }

        /** Whether what somebody may read of the kind has this record in it. */
        public boolean within(Visibility readable) {
            return responsible.isEmpty()
                    ? readable.includes(null)
                    : responsible.stream().anyMatch(readable::includes);
        }

        @Override
        public String text() {
            return responsible.stream()
                    .sorted()
                    .map(String::valueOf)
                    .collect(Collectors.joining(SEPARATOR, PREFIX + record.text() + SEPARATOR, ""));
        }

        private static ReadersOf parse(String text) {
            String[] words = text.substring(PREFIX.length()).split(SEPARATOR);
            return new ReadersOf(
                    RecordRef.parse(words[0]),
                    Arrays.stream(words).skip(1).map(Long::valueOf).collect(Collectors.toSet()));
        }
    }

    /**
     * Whoever may listen to the destination by what its module says of it at this moment ({@link LiveTopics#maySubscribe}): for rights that
     * are no right on a kind of record.
     */
    record Listeners() implements Addressee {

        private static final String TEXT = "listeners";

        /** Without a destination that is nobody; the delivery asks the module. */
        @Override
        public boolean includes(Viewer viewer) {
            return false;
        }

        @Override
        public String text() {
            return TEXT;
        }
    }

    /** Whoever has subscribed; for messages that tell nobody anything of a record or a person. */
    record Everybody() implements Addressee {

        private static final String TEXT = "everybody";

        @Override
        public boolean includes(Viewer viewer) {
            return true;
        }

        @Override
        public String text() {
            return TEXT;
        }
    }
}
