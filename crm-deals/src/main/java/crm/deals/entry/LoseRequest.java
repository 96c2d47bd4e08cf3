package crm.deals.entry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record LoseRequest(@NotBlank @Size(max = 500) String reason) {}
