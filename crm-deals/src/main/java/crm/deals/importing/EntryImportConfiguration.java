package crm.deals.importing;

import crm.deals.api.EntryKind;
import crm.kernel.ImportTarget;
import crm.users.api.Accounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EntryImportConfiguration {

    @Bean
    ImportTarget leadImport(EntryIntake intake, EntryUndo undo, StageNames stages, EntryValues values, Accounts accounts) {
        return new EntryImportTarget(EntryKind.LEAD, intake, undo, stages, values, accounts);
    }

    @Bean
    ImportTarget dealImport(EntryIntake intake, EntryUndo undo, StageNames stages, EntryValues values, Accounts accounts) {
        return new EntryImportTarget(EntryKind.DEAL, intake, undo, stages, values, accounts);
    }
}
