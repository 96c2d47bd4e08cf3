package crm.deals.product;

import crm.data.TextSearch;
import crm.kernel.Money;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "deals", name = "product")
class Product {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "deals.product_seq")
    @SequenceGenerator(name = "deals.product_seq", schema = "deals", sequenceName = "product_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    private String article = "";
    private String name = "";

    @Column(name = "package")
    private String packaging = "";

    private BigDecimal price = BigDecimal.ZERO;
    private String currency = "";
    private BigDecimal quantity = BigDecimal.ZERO;
    private String searchText = "";
    private Instant createdAt = Instant.EPOCH;
    private Instant updatedAt = Instant.EPOCH;
    private @Nullable Long createdBy;
    private @Nullable Instant deletedAt;

    protected Product() {}

    Product(@Nullable Long by, Instant at) {
        this.createdAt = at;
        this.createdBy = by;
    }

    /** @param ownCurrency of a product without a price */
    void set(ProductRequest request, String ownCurrency, Instant at) {
        article = request.article().strip();
        name = request.name().strip();
        packaging = request.packaging() == null ? "" : request.packaging().strip();
        Money wanted = request.price() == null ? new Money(BigDecimal.ZERO, ownCurrency) : request.price();
        price = wanted.amount();
        currency = wanted.currency();
        quantity = request.quantity() == null ? BigDecimal.ZERO : request.quantity();
        searchText = TextSearch.text(Arrays.asList(article, name));
        updatedAt = at;
    }

    ProductRequest asRequest() {
        return new ProductRequest(article, name, packaging, new Money(price, currency), quantity);
    }

    /** What the history keeps: by member of its JSON, as text. */
    Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        var shown = new Money(price, currency);
        fields.put("article", article);
        fields.put("name", name);
        fields.put("package", packaging);
        fields.put("price", shown.amount().toPlainString() + " " + currency);
        fields.put("quantity", quantity.stripTrailingZeros().toPlainString());
        return fields;
    }

    void delete(Instant at) {
        deletedAt = at;
        updatedAt = at;
    }

    void restore(Instant at) {
        deletedAt = null;
        updatedAt = at;
    }

    ProductRow row() {
        return new ProductRow(
                id(),
                version,
                article,
                name,
                packaging,
                new Money(price, currency),
                quantity,
                createdAt,
                updatedAt,
                createdBy);
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    RecordRef ref() {
        return new RecordRef(RecordType.PRODUCT, id());
    }

    String article() {
        return article;
    }

    String name() {
        return name;
    }

    boolean deleted() {
        return deletedAt != null;
    }
}
