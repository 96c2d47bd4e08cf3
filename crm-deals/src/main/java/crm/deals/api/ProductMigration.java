package crm.deals.api;

import crm.kernel.Money;
import crm.kernel.Viewer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Takes over products from where they were kept before, as of then. Works inside the caller's transaction. */
public interface ProductMigration {

    /**
     * @param owner whose rights count and who is named in the history
     * @return ids in the same order
     */
    List<Long> take(Viewer owner, List<PastProduct> products, Instant at);

    /** @param quantity in stock */
    record PastProduct(String article, String name, String packaging, Money price, BigDecimal quantity) {}
}
