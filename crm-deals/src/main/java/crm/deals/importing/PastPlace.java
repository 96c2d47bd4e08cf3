package crm.deals.importing;

import crm.kernel.Ref;
import org.jspecify.annotations.Nullable;

/** Where an entry that is taken over is kept, and what came of it. */
record PastPlace(
        long id, long number, @Nullable Ref deal, @Nullable Long lead, String contactText) {}
