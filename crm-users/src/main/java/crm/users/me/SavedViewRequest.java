package crm.users.me;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A list's filters and order under a name.
 *
 * @param panel which list
 * @param query its filters and sort as they stand in the address
 */
record SavedViewRequest(
        @NotBlank @Size(max = 50) String panel,
        @NotBlank @Size(max = 100) String name,
        @NotNull @Size(max = 4000) String query) {}
