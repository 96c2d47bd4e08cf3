package crm.testing.http;

import crm.kernel.RecordType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a record of each kind that goes into a bin is made over REST, for all tests that walk over the kinds. {@code RecordSamplesTests} names the
 * declared kinds that are missing here.
 */
public final class RecordSamples {

    /** Of records that people are responsible for. */
    public static final List<Sample> OWNED = List.of(
            new Sample(RecordType.LEAD, "leads", "title"),
            new Sample(RecordType.DEAL, "deals", "title"),
            new Sample(RecordType.CONTACT, "contacts", "lastName"),
            new Sample(RecordType.COMPANY, "companies", "name"));

    /** Of records that are everybody's; no two have one name. */
    public static final List<Sample> SHARED = List.of(
            new Sample(RecordType.PRODUCT, "products", "article", Map.of("name", "Проба")),
            new Sample(RecordType.PRICE_LIST, "price-lists", "name", Map.of("discount", "5")),
            new Sample(RecordType.PROJECT, "projects", "name"),
            new Sample(RecordType.TAG, "tags", "name"));

    /** Of records that several people take part in, and that may be private to them. */
    public static final List<Sample> INVOLVING = List.of(new Sample(RecordType.TASK, "tasks", "name"));

    public static final List<Sample> ALL =
            Stream.of(OWNED, SHARED, INVOLVING).flatMap(List::stream).toList();

    private RecordSamples() {}

    /** Empty for resources whose records are no one's, and for people themselves. */
    public static Optional<Sample> of(String resource) {
        return Stream.concat(OWNED.stream(), INVOLVING.stream())
                .filter(sample -> sample.resource().equals(resource))
                .findFirst();
    }

    public static Sample of(RecordType type) {
        return ALL.stream().filter(sample -> sample.type() == type).findFirst().orElseThrow();
    }

    /**
     * A kind of records.
     *
     * @param resource where they are made
     * @param name the member that tells one record from another, and that none can be made without
     * @param others what none can be made without besides
     */
    public record Sample(RecordType type, String resource, String name, Map<String, Object> others) {

        private Sample(RecordType type, String resource, String name) {
            this(type, resource, name, Map.of());
        }

        /** The smallest body that makes a record. */
        public Map<String, Object> body(String text) {
            Map<String, Object> body = new HashMap<>(others);
            body.put(name, text);
            return body;
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
