package crm.tasks.task;

import static crm.kernel.Action.CREATE;
import static crm.kernel.Action.DELETE;
import static crm.kernel.Action.EDIT;
import static crm.kernel.Action.EXPORT;
import static crm.kernel.Action.READ;

import crm.kernel.BuiltInRole;
import crm.kernel.RecordKind;
import crm.kernel.RecordType;
import crm.kernel.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TaskKind {

    static final String DESCRIPTION = "description";

    /** Everybody has tasks, whatever else their role is for. */
    @Bean
    RecordKind kindOfTasks() {
        return RecordKind.owned(RecordType.TASK)
                .work()
                .give(BuiltInRole.ACCOUNTANT, Scope.OWN, READ, CREATE, EDIT, DELETE, EXPORT)
                .give(BuiltInRole.MARKETER, Scope.OWN, READ, CREATE, EDIT, DELETE, EXPORT)
                .page("/tasks/{id}")
                .restrictable(DESCRIPTION, "checklist", "project", "tags")
                .build();
    }
}
