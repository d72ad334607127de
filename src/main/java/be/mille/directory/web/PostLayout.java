package be.mille.directory.web;

import be.mille.access.ActorFunction;
import be.mille.directory.Post;
import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import be.mille.ui.ReachForm;
import be.mille.ui.Texts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays out the page of one person of the organisation, in the reader's words. */
record PostLayout(Texts t, LocalDate today) {
    PostPage page(
            @Nullable Post post,
            boolean own,
            PostForm form,
            @Nullable ReachForm reach,
            FormErrors errors,
            String lastDay,
            boolean stale) {
        var path = post == null ? PeopleController.PATH : PeopleController.PATH + "/" + post.actor();
        // on a page that comes back with a mistake nothing was saved yet
        var doubt = errors.any() || stale ? null : form.doubt();
        return new PostPage(
                post == null ? null : post.name(),
                path,
                stale && post != null ? withVersion(form, post) : form,
                errors,
                functions(post, own),
                own,
                post == null || gone(post, today)
                        ? null
                        : new PostPage.Actions(
                                path,
                                String.valueOf(post.version()),
                                post.suspended(),
                                lastDay,
                                post.fields().function().ofAnOrganisation()),
                reach,
                doubt == null ? null : t.get(doubt),
                stale);
    }

    private static PostForm withVersion(PostForm form, Post now) {
        return new PostForm(
                form.key(),
                String.valueOf(now.version()),
                form.given(),
                form.familyName(),
                form.function(),
                form.inami(),
                form.languages(),
                form.startsOn(),
                form.awayFrom(),
                form.awayUntil());
    }

    /** Those an organisation has, and the one somebody holds already; of one's own post only that. */
    private List<Choice> functions(@Nullable Post post, boolean own) {
        return Arrays.stream(ActorFunction.values())
                .filter(one -> (one.ofAnOrganisation() && !own)
                        || (post != null && post.fields().function() == one))
                .map(one -> new Choice(one.name(), t.of("ui.function", one)))
                .sorted(Comparator.comparing(Choice::text))
                .toList();
    }

    static boolean gone(Post post, LocalDate today) {
        var end = post.endsOn();
        return end != null && end.isBefore(today);
    }
}
