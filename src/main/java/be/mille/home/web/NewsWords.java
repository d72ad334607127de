package be.mille.home.web;

import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.kernel.ActorId;
import be.mille.note.News;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** News in the reader's words: how many of what, and by whom; never what they say. */
@Component
public class NewsWords {
    /** Where more did something, some are named. */
    private static final int NAMED = 3;

    private final Professionals professionals;

    NewsWords(Professionals professionals) {
        this.professionals = professionals;
    }

    /** "2 notes, 1 contact". */
    public String brief(List<News.Item> items, Words words) {
        return items.stream()
                .sorted(Comparator.comparing(News.Item::kind))
                .map(one -> what(one, words))
                .collect(Collectors.joining(", "));
    }

    public String what(News.Item item, Words words) {
        return words.get("home.news." + item.kind(), item.count());
    }

    /** "Nadia Kessels, Luc Lambrechts"; empty where it is nobody one could name. */
    public String by(Collection<ActorId> actors) {
        return professionals.byIds(actors).values().stream()
                .map(Professional::name)
                .sorted()
                .limit(NAMED)
                .collect(Collectors.joining(", "));
    }
}
