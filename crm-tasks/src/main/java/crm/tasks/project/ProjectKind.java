package crm.tasks.project;

import static crm.kernel.Action.CREATE;
import static crm.kernel.Action.DELETE;
import static crm.kernel.Action.EDIT;
import static crm.kernel.Action.EXPORT;

import crm.kernel.BuiltInRole;
import crm.kernel.RecordKind;
import crm.kernel.RecordType;
import crm.kernel.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProjectKind {

    @Bean
    RecordKind kindOfProjects() {
        return RecordKind.shared(RecordType.PROJECT)
                .page("/projects/{id}")
                .readByEverybody()
                .give(BuiltInRole.SUPERVISOR, Scope.ALL, CREATE, EDIT, DELETE, EXPORT)
                .build();
    }
}
