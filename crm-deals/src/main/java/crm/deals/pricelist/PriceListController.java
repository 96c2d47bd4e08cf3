package crm.deals.pricelist;

import crm.data.RecordController;
import crm.deals.api.PriceListRequest;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(PriceListController.PATH)
class PriceListController
        extends RecordController<PriceListFilter, PriceListSort, PriceListAnswer, PriceListRequest, PriceListAnswer> {

    static final String PATH = "/api/v1/price-lists";

    PriceListController(PriceListService service) {
        super(PATH, service, service);
    }
}
