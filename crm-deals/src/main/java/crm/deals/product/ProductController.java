package crm.deals.product;

import crm.data.DefaultSort;
import crm.data.Filter;
import crm.data.ListRequest;
import crm.data.Listing;
import crm.kernel.ExpectedVersion;
import crm.kernel.MergePatch;
import crm.kernel.Viewer;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/products")
class ProductController {

    private final ProductService service;

    ProductController(ProductService service) {
        this.service = service;
    }

    @GetMapping
    Listing<ProductView> list(
            Viewer viewer, @Filter ProductFilter filter, @DefaultSort("-createdAt") ListRequest<ProductSort> page) {
        return service.page(viewer, filter, page);
    }

    @GetMapping("/{id}")
    ProductView get(Viewer viewer, @PathVariable long id) {
        return service.one(viewer, id);
    }

    @PostMapping
    ResponseEntity<ProductView> create(Viewer viewer, @RequestBody ProductRequest request) {
        ProductView product = service.create(viewer, request);
        return ResponseEntity.created(URI.create("/api/v1/products/" + product.id()))
                .body(product);
    }

    @PatchMapping("/{id}")
    ProductView change(
            Viewer viewer,
            @PathVariable long id,
            ExpectedVersion expected,
            @RequestBody MergePatch<ProductRequest> patch) {
        return service.change(viewer, id, expected, patch);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Viewer viewer, @PathVariable long id, ExpectedVersion expected) {
        service.delete(viewer, id, expected);
    }

    @PostMapping("/{id}/restore")
    ProductView restore(Viewer viewer, @PathVariable long id, ExpectedVersion expected) {
        return service.restore(viewer, id, expected);
    }
}
