package be.mille.directory.web;

import be.mille.directory.Post;
import be.mille.ui.Dates;
import be.mille.ui.Texts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of the list of people, in the reader's words. */
record PeopleRows(Texts t, Dates dates, LocalDate today) {
    List<PeoplePage.Row> of(List<Post> posts) {
        return posts.stream().map(this::row).toList();
    }

    private PeoplePage.Row row(Post post) {
        return new PeoplePage.Row(
                "/people/" + post.actor(),
                post.name(),
                t.of("ui.function", post.fields().function()),
                t.get("directory.people.since", dates.brief(post.fields().startsOn())),
                state(post));
    }

    private @Nullable String state(Post post) {
        var until = post.fields().awayUntil();
        var end = post.endsOn();
        if (post.suspended()) {
            return t.get("directory.people.state.suspended");
        }
        if (end != null) {
            return t.get("directory.people.state.until", dates.brief(end));
        }
        return until != null && post.awayOn(today) ? t.get("directory.people.state.away", dates.brief(until)) : null;
    }
}
