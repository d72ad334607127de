package be.mille.careplan.internal;

import be.mille.careplan.Need;
import be.mille.careplan.Step;
import be.mille.directory.Categories;
import org.springframework.stereotype.Component;

/** How needs and steps are called: in somebody's own words where there are some, else in the words of their pack. */
@Component
public class PlanWords {
    private final PathPack paths;
    private final LifeDomains domains;
    private final Categories categories;

    PlanWords(PathPack paths, LifeDomains domains, Categories categories) {
        this.paths = paths;
        this.domains = domains;
        this.categories = categories;
    }

    public String title(Need need, String language) {
        var own = need.title();
        if (own != null) {
            return own;
        }
        var domain = need.domain();
        return domain == null ? "" : domains.title(domain, language);
    }

    /** What came out of the screening, under the title; empty for a need told freely. */
    public String cameOut(Need need, String language) {
        var indicator = need.indicator();
        var pack = need.pack();
        return indicator == null || pack == null
                ? ""
                : domains.indicator(indicator, pack, language).orElse("");
    }

    /** Whether nobody has reviewed what the content says of a need: its title, or what came out. */
    public boolean draft(Need need, String language) {
        var domain = need.domain();
        var indicator = need.indicator();
        var pack = need.pack();
        return (need.title() == null && domain != null && domains.draft(domain, language))
                || (indicator != null && pack != null && domains.draft(indicator, pack, language));
    }

    public String title(Step step, String language) {
        var own = step.state().title();
        var path = step.path();
        var pack = step.pack();
        if (own != null) {
            return own;
        }
        return path == null || pack == null
                ? ""
                : paths.titleOf(path, pack, language)
                        .map(text -> text.text())
                        .orElseGet(() -> category(step, language));
    }

    /** Whether the words of a step are the content’s and nobody has reviewed them yet; one’s own words are no draft. */
    public boolean draft(Step step, String language) {
        var path = step.path();
        var pack = step.pack();
        return step.state().title() == null
                && path != null
                && pack != null
                && paths.titleOf(path, pack, language).map(text -> text.draft()).orElse(false);
    }

    /** @param language empty for words somebody wrote herself */
    public record ToHer(String text, String language) {}

    /** The step as one says it to her, with the language it is really in: not every pack has every language. */
    public ToHer toHer(Step step, String language) {
        var path = step.path();
        var pack = step.pack();
        if (step.state().title() == null && path != null && pack != null) {
            var found = paths.toHer(path, language).or(() -> paths.titleOf(path, pack, language));
            if (found.isPresent()) {
                return new ToHer(found.get().text(), found.get().language());
            }
        }
        return new ToHer(title(step, language), "");
    }

    private String category(Step step, String language) {
        var category = step.category();
        return category == null ? "" : categories.name(category, language);
    }
}
