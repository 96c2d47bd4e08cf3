package crm.users.role;

import crm.kernel.ExpectedVersion;
import crm.kernel.Viewer;
import jakarta.validation.constraints.NotNull;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RoleSecondFactorController {

    private final RoleSecondFactor demands;

    RoleSecondFactorController(RoleSecondFactor demands) {
        this.demands = demands;
    }

    @PutMapping("/api/v1/roles/{id}/second-factor")
    RoleAnswer demand(
            Viewer viewer, @PathVariable long id, ExpectedVersion expected, @RequestBody SecondFactorDemand demand) {
        return demands.set(viewer, id, expected, demand.required());
    }

    /** @param required whether people of the role may come in only with a second factor, from their next sign-in on */
    record SecondFactorDemand(@NotNull Boolean required) {}
}
