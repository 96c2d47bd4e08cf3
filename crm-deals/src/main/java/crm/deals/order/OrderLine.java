package crm.deals.order;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "deals", name = "order_line")
class OrderLine {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "deals.order_line_seq")
    @SequenceGenerator(
            name = "deals.order_line_seq",
            schema = "deals",
            sequenceName = "order_line_seq",
            allocationSize = 50)
    private @Nullable Long id;

    private long entryId;
    private int position;
    private @Nullable Long productId;
    private String article = "";
    private String name = "";

    @Column(name = "package")
    private String packaging = "";

    private BigDecimal quantity = BigDecimal.ZERO;
    private BigDecimal price = BigDecimal.ZERO;
    private BigDecimal discount = BigDecimal.ZERO;
    private BigDecimal sum = BigDecimal.ZERO;

    protected OrderLine() {}

    OrderLine(long entryId, int position, PricedLine line) {
        this.entryId = entryId;
        this.position = position;
        this.productId = line.productId();
        this.article = line.article();
        this.name = line.name();
        this.packaging = line.packaging();
        this.quantity = line.quantity();
        this.price = line.price();
        this.discount = line.discount();
        this.sum = line.sum();
    }
}
