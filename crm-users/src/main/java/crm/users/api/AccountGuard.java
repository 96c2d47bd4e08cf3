package crm.users.api;

import crm.kernel.Viewer;

/** Who may do what guards other people's accounts. */
public interface AccountGuard {

    /**
     * @return the account of somebody else whom the viewer may edit, also as far as the person's role goes
     * @throws crm.kernel.ProblemException 404 when the viewer may not see the person, 403 when the viewer may not edit them, 409
     *     {@code not-oneself} for the viewer's own account
     */
    Accounts.Account requireMayGuard(Viewer viewer, long userId);
}
