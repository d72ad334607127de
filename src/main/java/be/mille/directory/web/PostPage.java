package be.mille.directory.web;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import be.mille.ui.ReachForm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person of the organisation, to add or to change.
 *
 * @param name null for somebody new
 * @param own whether it is a post of the reader's own, whose function somebody else changes
 * @param actions what can be done beside changing the fields; null for somebody new or gone
 * @param reach where and when she is reached, as typed; null for somebody new
 * @param doubt a sentence about an INAMI number that fits no known check digits
 */
public record PostPage(
        @Nullable String name,
        String action,
        PostForm form,
        FormErrors errors,
        List<Choice> functions,
        boolean own,
        @Nullable Actions actions,
        @Nullable ReachForm reach,
        @Nullable String doubt,
        boolean stale) {

    /**
     * What can be done.
     *
     * @param path address of the person; suspend, resume, leave and invitation hang below it
     * @param lastDay as typed
     * @param invites whether the post is the administrator's to hand over
     */
    public record Actions(String path, String version, boolean suspended, String lastDay, boolean invites) {}
}
