package crm.users.group;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record GroupRequest(
        @NotBlank @Size(max = 200) String name,
        @Nullable Long parentId,
        @Nullable Long headId) {}
