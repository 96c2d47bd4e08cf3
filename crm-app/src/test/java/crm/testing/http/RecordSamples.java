package crm.testing.http;

import crm.kernel.RecordType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a record of each kind that people are responsible for is made over REST, for all tests that walk over the kinds. {@code RecordSamplesTests}
 * names the declared kinds that are missing here.
 */
public final class RecordSamples {

    public static final List<Sample> ALL = List.of(
            new Sample(RecordType.LEAD, "leads", "title"),
            new Sample(RecordType.DEAL, "deals", "title"),
            new Sample(RecordType.CONTACT, "contacts", "lastName"),
            new Sample(RecordType.COMPANY, "companies", "name"));

    private RecordSamples() {}

    /** Empty for resources whose records are no one's, and for people themselves. */
    public static Optional<Sample> of(String resource) {
        return ALL.stream().filter(sample -> sample.resource().equals(resource)).findFirst();
    }

    /**
     * A kind of records.
     *
     * @param resource where they are made
     * @param name the one member that a record of the kind cannot be made without
     */
    public record Sample(RecordType type, String resource, String name) {

        /** The smallest body that makes a record. */
        public Map<String, Object> body(String text) {
            return Map.of(name, text);
        }

        public String address() {
            return "/api/v1/" + resource;
        }

        public String address(long id) {
            return address() + "/" + id;
        }

        @Override
        public String toString() {
            return resource;
        }
    }
}
