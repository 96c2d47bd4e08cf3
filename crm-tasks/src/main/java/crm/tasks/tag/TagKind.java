package crm.tasks.tag;

import static crm.kernel.Action.CREATE;
import static crm.kernel.Action.DELETE;
import static crm.kernel.Action.EDIT;

import crm.kernel.BuiltInRole;
import crm.kernel.RecordKind;
import crm.kernel.RecordType;
import crm.kernel.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TagKind {

    @Bean
    RecordKind kindOfTags() {
        return RecordKind.shared(RecordType.TAG)
                .readByEverybody()
                .give(BuiltInRole.SUPERVISOR, Scope.ALL, CREATE, EDIT, DELETE)
                .give(BuiltInRole.MANAGER, Scope.ALL, CREATE)
                .build();
    }
}
