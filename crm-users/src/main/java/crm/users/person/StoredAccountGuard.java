package crm.users.person;

import crm.kernel.Action;
import crm.kernel.ProblemException;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.users.api.AccountGuard;
import crm.users.api.Accounts;
import crm.users.api.Accounts.Account;
import crm.users.role.RoleGuard;
import crm.users.scope.ScopeGuard;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class StoredAccountGuard implements AccountGuard {

    private final PersonRepository people;
    private final Accounts accounts;
    private final RoleGuard roles;
    private final ScopeGuard reach;

    StoredAccountGuard(PersonRepository people, Accounts accounts, RoleGuard roles, ScopeGuard reach) {
        this.people = people;
        this.accounts = accounts;
        this.roles = roles;
        this.reach = reach;
    }

    @Override
    @Transactional(readOnly = true)
    public Account requireMayGuard(Viewer viewer, long userId) {
        if (!viewer.visibility(RecordType.USER, Action.READ).includes(userId)) {
            throw ProblemException.notFound();
        }
        Person person = people.findById(userId).orElseThrow(ProblemException::notFound);
        if (!viewer.visibility(RecordType.USER, Action.EDIT).includes(userId)) {
            throw ProblemException.forbidden();
        }
        if (userId == viewer.id()) {
            throw ProblemException.conflict("not-oneself");
        }
        roles.requireMayTouch(viewer, person.roleId());
        reach.requireReachOf(viewer, reach.structure(), userId);
        return accounts.byId(userId).orElseThrow(ProblemException::notFound);
    }
}
