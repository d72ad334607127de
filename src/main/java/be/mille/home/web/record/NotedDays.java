package be.mille.home.web.record;

import be.mille.directory.Professional;
import be.mille.home.web.Links;
import be.mille.home.web.Words;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.note.Notes;
import be.mille.ui.Knot;
import be.mille.ui.Moment;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The days on which somebody wrote a note that this reader may know. */
record NotedDays(
        FamilyId family, List<Notes.Written> written, Map<ActorId, Professional> authors, ActorId reader, Words words) {

    List<LocalDate> of(ActorId professional) {
        return written.stream()
                .filter(one -> one.author().equals(professional))
                .map(one -> Brussels.dayOf(one.at()))
                .distinct()
                .toList();
    }

    List<Done> moments() {
        return written.stream().map(this::moment).toList();
    }

    private Done moment(Notes.Written one) {
        var on = Brussels.dayOf(one.at());
        return new Done(
                on,
                new Moment(
                        words.dates().brief(on),
                        Knot.DONE,
                        words.get("home.record.life.note"),
                        who(one.author()),
                        Links.notes(family) + "/" + one.id()));
    }

    private String who(ActorId author) {
        if (author.equals(reader)) {
            return words.get("home.you.first");
        }
        var known = authors.get(author);
        return known == null ? words.get("home.somebody") : known.name();
    }
}
