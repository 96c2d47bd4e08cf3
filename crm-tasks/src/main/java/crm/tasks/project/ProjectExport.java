package crm.tasks.project;

import crm.data.ExportColumn;
import crm.data.ExportColumn.Type;
import crm.data.ExportSource;
import crm.data.ExportedList;
import crm.data.ListRequest;
import crm.data.Page;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import crm.kernel.TextList;
import crm.kernel.Viewer;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of projects as a file. */
@Component
class ProjectExport implements ExportSource<ProjectFilter, ProjectSort, ProjectAnswer> {

    private static final List<ExportColumn<ProjectAnswer>> COLUMNS = List.of(
            column("name", Type.TEXT, ProjectAnswer::name),
            column("description", Type.TEXT, ProjectAnswer::description),
            column("members", Type.TEXT, ProjectExport::members),
            column("startsOn", Type.DATE, ProjectAnswer::startsOn),
            column("endsOn", Type.DATE, ProjectAnswer::endsOn),
            column("closed", Type.BOOLEAN, ProjectAnswer::closed),
            column("createdAt", Type.DATE_TIME, ProjectAnswer::createdAt),
            column("updatedAt", Type.DATE_TIME, ProjectAnswer::updatedAt));

    private final ProjectService projects;

    ProjectExport(ProjectService projects) {
        this.projects = projects;
    }

    @Override
    public ExportedList<ProjectFilter, ProjectSort> list() {
        return new ExportedList<>(
                "projects", Set.of(RecordType.PROJECT), ProjectFilter.class, ProjectSort.class, "-createdAt");
    }

    @Override
    public List<ExportColumn<ProjectAnswer>> columns() {
        return COLUMNS;
    }

    @Override
    public RecordRef record(ProjectAnswer row) {
        return new RecordRef(RecordType.PROJECT, row.id());
    }

    @Override
    public Page<ProjectAnswer> read(Viewer viewer, ProjectFilter filter, ListRequest<ProjectSort> page) {
        return projects.list(viewer, filter, page);
    }

    private static @Nullable String members(ProjectAnswer project) {
        return project.members().isEmpty()
                ? null
                : TextList.write(project.members().stream().map(Ref::name).toList());
    }

    private static ExportColumn<ProjectAnswer> column(
            String key, Type type, Function<ProjectAnswer, @Nullable Object> value) {
        return new ExportColumn<>(key, key, "export.project." + key, type, value);
    }
}
