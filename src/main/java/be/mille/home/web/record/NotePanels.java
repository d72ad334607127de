package be.mille.home.web.record;

import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.home.web.Links;
import be.mille.home.web.NewsWords;
import be.mille.home.web.Words;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.note.News;
import be.mille.note.Note;
import be.mille.note.Notes;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is new in a record since its reader was here before, and the notes that are kept on top of it. */
@Component
class NotePanels {
    private final News news;
    private final Notes notes;
    private final Professionals professionals;
    private final NewsWords said;

    NotePanels(News news, Notes notes, Professionals professionals, NewsWords said) {
        this.news = news;
        this.notes = notes;
        this.professionals = professionals;
        this.said = said;
    }

    RecordPage.News news(FamilyId family, Words words) {
        return news.of(family)
                .map(since -> new RecordPage.News(
                        words.dates().moment(since.visit()),
                        since.items().stream()
                                .sorted(Comparator.comparing(News.Item::kind))
                                .map(one -> new RecordPage.NewsLine(
                                        said.what(one, words), said.by(one.by()), where(family, one.kind())))
                                .toList()))
                .orElseGet(() -> new RecordPage.News(null, List.of()));
    }

    private static String where(FamilyId family, News.Kind kind) {
        return switch (kind) {
            case NOTE, REPLY -> Links.notes(family);
            case CONTACT -> Links.contacts(family);
            case EVENT -> Links.events(family);
            case PLAN -> Links.plan(family);
            case HANDOVER -> Links.handovers(family);
            case ANSWER -> Links.referrals(family);
        };
    }

    /** Her thread says that somebody wrote, and leads there; the words stay where they are. */
    NotedDays written(FamilyId family, List<Notes.Written> written, ActorId reader, Words words) {
        var authors = written.stream().map(Notes.Written::author).collect(Collectors.toSet());
        return new NotedDays(family, written, professionals.byIds(authors), reader, words);
    }

    RecordPage.Kept kept(FamilyId family) {
        return new RecordPage.Kept(notes.pinned(family).stream()
                .map((Note one) -> new RecordPage.KeptNote(
                        professionals.find(one.author()).map(Professional::name).orElse(""),
                        one.words(),
                        one.language(),
                        Links.notes(family) + "/" + one.id()))
                .toList());
    }
}
