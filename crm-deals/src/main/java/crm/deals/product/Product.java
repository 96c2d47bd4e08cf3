package crm.deals.product;

import crm.data.BinnedEntity;
import crm.data.TextSearch;
import crm.deals.api.ProductRequest;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "deals", name = "product")
class Product extends BinnedEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "deals.product_seq")
    @SequenceGenerator(name = "deals.product_seq", schema = "deals", sequenceName = "product_seq", allocationSize = 50)
    private @Nullable Long id;

    private String article = "";
    private String name = "";

    @Column(name = "package")
    private String packaging = "";

    private BigDecimal price = BigDecimal.ZERO;
    private String currency = "";
    private BigDecimal quantity = BigDecimal.ZERO;
    private String searchText = "";

    protected Product() {}

    Product(@Nullable Long by, Instant at) {
        super(by, at);
    }

    /** @param ownCurrency of a product without a price */
    void set(ProductRequest request, String ownCurrency) {
        article = request.article().strip();
        name = request.name().strip();
        packaging = request.packaging() == null ? "" : request.packaging().strip();
        Money wanted = request.price() == null ? new Money(BigDecimal.ZERO, ownCurrency) : request.price();
        price = wanted.amount();
        currency = wanted.currency();
        quantity = request.quantity() == null ? BigDecimal.ZERO : request.quantity();
        searchText = TextSearch.text(Arrays.asList(article, name));
    }

    ProductRequest asRequest() {
        return new ProductRequest(article, name, packaging, new Money(price, currency), quantity);
    }

    /** What the history keeps, by member of its JSON. */
    Map<String, @Nullable Object> history() {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("article", article);
        fields.put("name", name);
        fields.put("package", packaging);
        fields.put("price", new Money(price, currency));
        fields.put("quantity", quantity.stripTrailingZeros().toPlainString());
        return fields;
    }

    ProductRow row() {
        return ProductRowBuilder.builder()
                .id(id())
                .version(version())
                .article(article)
                .name(name)
                .packaging(packaging)
                .price(new Money(price, currency))
                .quantity(quantity)
                .createdAt(createdAt())
                .updatedAt(updatedAt())
                .createdBy(createdBy())
                .build();
    }

    long id() {
        return stored(id);
    }

    @Override
    public RecordRef ref() {
        return new RecordRef(RecordType.PRODUCT, id());
    }

    String article() {
        return article;
    }

    String name() {
        return name;
    }
}
