package be.mille.home.web.day;

import be.mille.family.FamilySummary;
import be.mille.family.Merges;
import be.mille.home.web.Links;
import be.mille.home.web.NewsWords;
import be.mille.home.web.Words;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.note.News;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What others did in her records since the reader last opened each, and drafts of hers that will not lie much longer. */
@Component
class NewsLines {
    /** The newest ones; the records say the rest. */
    private static final int SHOWN = 5;

    private final News news;
    private final Merges merges;
    private final NewsWords said;

    NewsLines(News news, Merges merges, NewsWords said) {
        this.news = news;
        this.merges = merges;
        this.said = said;
    }

    DayPage.News read(Map<FamilyId, FamilySummary> mine, Words words) {
        var kept = merges.kept();
        var found = news.ofMine();
        var byFamily = found.items().stream()
                .filter(one -> mine.containsKey(kept.of(one.family())))
                .collect(Collectors.groupingBy(one -> kept.of(one.family()), LinkedHashMap::new, Collectors.toList()));
        return new DayPage.News(
                byFamily.entrySet().stream()
                        .limit(SHOWN)
                        .map(one -> line(Objects.requireNonNull(mine.get(one.getKey())), one.getValue(), words))
                        .toList(),
                Math.max(0, byFamily.size() - SHOWN),
                drafts(found.drafts(), mine, words));
    }

    boolean any(Map<FamilyId, FamilySummary> mine, Words words) {
        var now = read(mine, words);
        return !now.lines().isEmpty() || !now.drafts().isEmpty();
    }

    private DayPage.NewsLine line(FamilySummary family, List<News.Item> items, Words words) {
        return new DayPage.NewsLine(family.called(), Links.family(family.id()), said.brief(items, words));
    }

    private List<DayPage.NewsLine> drafts(List<News.Draft> drafts, Map<FamilyId, FamilySummary> mine, Words words) {
        return drafts.stream()
                .filter(one -> mine.containsKey(one.family()))
                .map(one -> new DayPage.NewsLine(
                        Objects.requireNonNull(mine.get(one.family())).called(),
                        Links.notes(one.family()),
                        words.get(
                                "home.day.draft",
                                words.dates().full(Brussels.dayOf(one.until()).minusDays(1)))))
                .toList();
    }
}
