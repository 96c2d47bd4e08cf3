package crm.app.demo;

import crm.deals.api.EntryMigration.Stay;
import crm.deals.api.FunnelMigration.Taken;
import crm.deals.api.ProductMigration.PastProduct;
import java.util.List;
import java.util.Map;

/** The ids that the demo company's people, customers, goods and funnels have here, each in its own order. */
record Records(
        List<Long> people,
        List<Long> companies,
        List<Long> contacts,
        List<PastProduct> goods,
        List<Long> products,
        Map<Road, Taken> funnels) {

    long stage(Road road, int stop) {
        return taken(road).stageIds().get(stop);
    }

    /** The place of a stage in its funnel. */
    int stop(Road road, Stay stay) {
        return taken(road).stageIds().indexOf(stay.stageId());
    }

    private Taken taken(Road road) {
        Taken taken = funnels.get(road);
        if (taken == null) {
            throw new IllegalStateException("no funnel " + road);
        }
        return taken;
    }
}
