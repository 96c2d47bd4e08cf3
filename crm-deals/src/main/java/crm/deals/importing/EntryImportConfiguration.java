package crm.deals.importing;

import crm.deals.api.EntryKind;
import crm.kernel.ImportWriter;
import crm.users.api.Accounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EntryImportConfiguration {

    @Bean
    ImportWriter leadImport(
            EntryIntake intake, EntryUndo undo, StageNames stages, EntryValues values, Accounts accounts) {
        return new EntryImportWriter(EntryKind.LEAD, intake, undo, stages, values, accounts);
    }

    @Bean
    ImportWriter dealImport(
            EntryIntake intake, EntryUndo undo, StageNames stages, EntryValues values, Accounts accounts) {
        return new EntryImportWriter(EntryKind.DEAL, intake, undo, stages, values, accounts);
    }
}
