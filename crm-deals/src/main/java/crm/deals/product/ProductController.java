package crm.deals.product;

import crm.data.RecordController;
import crm.deals.api.ProductRequest;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ProductController.PATH)
class ProductController
        extends RecordController<ProductFilter, ProductSort, ProductAnswer, ProductRequest, ProductAnswer> {

    static final String PATH = "/api/v1/products";

    ProductController(ProductService service) {
        super(PATH, service, service);
    }
}
