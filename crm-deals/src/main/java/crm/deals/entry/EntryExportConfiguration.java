package crm.deals.entry;

import crm.data.RecordNames;
import crm.deals.api.EntryKind;
import crm.deals.funnel.Funnels;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EntryExportConfiguration {

    @Bean
    EntryExport entryExport(EntryReads reads, Funnels funnels, RecordNames names) {
        return new EntryExport("funnel-entries", EnumSet.allOf(EntryKind.class), reads, funnels, names);
    }

    @Bean
    EntryExport leadExport(EntryReads reads, Funnels funnels, RecordNames names) {
        return new EntryExport("leads", EnumSet.of(EntryKind.LEAD), reads, funnels, names);
    }

    @Bean
    EntryExport dealExport(EntryReads reads, Funnels funnels, RecordNames names) {
        return new EntryExport("deals", EnumSet.of(EntryKind.DEAL), reads, funnels, names);
    }
}
