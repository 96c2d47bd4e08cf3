package crm.deals.entry;

import crm.kernel.Ref;
import org.jspecify.annotations.Nullable;

/** What became of a lead. */
record Conversion(EntryAnswer deal, @Nullable Ref contact) {}
