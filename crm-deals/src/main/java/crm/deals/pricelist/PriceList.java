package crm.deals.pricelist;

import crm.data.BinnedEntity;
import crm.data.TextSearch;
import crm.deals.api.PriceListRequest;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "deals", name = "price_list")
class PriceList extends BinnedEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "deals.price_list_seq")
    @SequenceGenerator(
            name = "deals.price_list_seq",
            schema = "deals",
            sequenceName = "price_list_seq",
            allocationSize = 50)
    private @Nullable Long id;

    private String name = "";
    private BigDecimal discount = BigDecimal.ZERO;
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validUntil;
    private String comment = "";
    private String searchText = "";

    protected PriceList() {}

    PriceList(@Nullable Long by, Instant at) {
        super(by, at);
    }

    void set(PriceListRequest request) {
        name = request.name().strip();
        discount = request.discount();
        validFrom = request.validFrom();
        validUntil = request.validUntil();
        comment = request.comment() == null ? "" : request.comment().strip();
        searchText = TextSearch.text(List.of(name, comment));
    }

    PriceListRequest asRequest() {
        return new PriceListRequest(name, discount, validFrom, validUntil, comment);
    }

    /** What the history keeps, by member of its JSON. */
    Map<String, @Nullable Object> history() {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("name", name);
        fields.put("discount", plain(discount).toPlainString());
        fields.put("validFrom", validFrom);
        fields.put("validUntil", validUntil);
        fields.put("comment", comment);
        return fields;
    }

    PriceListRow row() {
        return PriceListRowBuilder.builder()
                .id(id())
                .version(version())
                .name(name)
                .discount(discount)
                .validFrom(validFrom)
                .validUntil(validUntil)
                .comment(comment)
                .createdAt(createdAt())
                .updatedAt(updatedAt())
                .createdBy(createdBy())
                .build();
    }

    /** Without zeros at the end, however many of them it was typed or is kept with. */
    static BigDecimal plain(BigDecimal share) {
        BigDecimal plain = share.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    long id() {
        return stored(id);
    }

    @Override
    public RecordRef ref() {
        return new RecordRef(RecordType.PRICE_LIST, id());
    }

    String name() {
        return name;
    }
}
