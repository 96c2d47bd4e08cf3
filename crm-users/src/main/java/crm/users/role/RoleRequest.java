package crm.users.role;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record RoleRequest(@NotBlank @Size(max = 100) String name) {}
