package crm.deals.product;

import crm.deals.api.ProductMigration;
import crm.deals.api.ProductRequest;
import crm.kernel.Viewer;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(propagation = Propagation.MANDATORY)
class StoredProductMigration implements ProductMigration {

    private final ProductService service;

    StoredProductMigration(ProductService service) {
        this.service = service;
    }

    @Override
    public List<Long> take(Viewer owner, List<PastProduct> products, Instant at) {
        return products.stream()
                .map(product -> new ProductRequest(
                        product.article(), product.name(), product.packaging(), product.price(), product.quantity()))
                .map(request -> service.create(owner, request, at).id())
                .toList();
    }
}
