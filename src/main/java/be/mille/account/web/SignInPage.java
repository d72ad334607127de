package be.mille.account.web;

import java.util.List;

/**
 * Choose who to be.
 *
 * @param formKept a form sent after the session had ended waits to be sent again
 */
public record SignInPage(List<Choice> people, boolean formKept) {
    /** One invented professional. */
    public record Choice(
            String id, String name, String function, String organisation, String presentation, String group) {}
}
