package be.mille.careplan.internal;

import be.mille.access.Opening;
import be.mille.careplan.CarePath;
import be.mille.careplan.PathRules;
import be.mille.careplan.PathStage;
import be.mille.careplan.Plan;
import be.mille.careplan.SetAsideReason;
import be.mille.family.Stage;
import be.mille.kernel.FamilyId;
import be.mille.screening.HelpWish;
import be.mille.screening.ScreeningPacks;
import be.mille.screening.ScreeningResult;
import be.mille.screening.ScreeningResults;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Care paths for what came out of the screenings this reader may know, less what was decided already. */
@Component
public class PlanProposals {
    /**
     * What is proposed today.
     *
     * @param heldAt when the latest of what came out was said; null when nothing did
     * @param shown at most {@link PathRules#SHOWN}, by domain
     * @param more the rest, and the domains in which she said she wishes no help now
     */
    public record Proposals(
            @Nullable Instant heldAt,
            List<String> strengths,
            List<Group> shown,
            List<CarePath> more,
            List<SetAside> setAside) {}

    /**
     * What came out of a domain and the paths for it.
     *
     * @param draft whether nobody has reviewed the title of the domain, or what came out
     */
    public record Group(String domain, String cameOut, boolean draft, List<CarePath> paths) {}

    public record SetAside(String path, SetAsideReason reason) {}

    private final ScreeningResults results;
    private final ScreeningPacks packs;
    private final PathPack paths;
    private final LifeDomains domains;
    private final DecisionStore decisions;

    PlanProposals(
            ScreeningResults results,
            ScreeningPacks packs,
            PathPack paths,
            LifeDomains domains,
            DecisionStore decisions) {
        this.results = results;
        this.packs = packs;
        this.paths = paths;
        this.domains = domains;
        this.decisions = decisions;
    }

    /** @param openings the record, then those read as part of it; what is proposed is for the record itself */
    public Proposals of(List<Opening> openings, Plan plan, Stage stage, String language) {
        var opening = openings.getFirst();
        var result = results.latest(opening.family());
        var aside = openings.stream()
                .flatMap(one -> decisions.of(one.family(), one.compartments()).stream())
                .sorted(Comparator.comparing(DecisionStore.Decision::at))
                .toList();
        var open = PathStage.of(stage)
                .map(now -> open(result, plan, aside, opening, now))
                .orElse(List.of());
        var groups = new LinkedHashMap<String, List<CarePath>>();
        var more = new ArrayList<CarePath>();
        int shown = 0;
        for (var path : open) {
            if (shown < PathRules.SHOWN && (path.sameDay() || wished(result, path.domain()))) {
                groups.computeIfAbsent(path.domain(), domain -> new ArrayList<>())
                        .add(path);
                shown++;
            } else {
                more.add(path);
            }
        }
        return new Proposals(
                result.indicators().stream()
                        .map(ScreeningResult.ComesOut::at)
                        .max(Instant::compareTo)
                        .orElse(null),
                strengths(result, language),
                groups.entrySet().stream()
                        .map(one -> new Group(
                                one.getKey(),
                                cameOut(result, one.getKey(), language),
                                draft(result, one.getKey(), language),
                                one.getValue()))
                        .toList(),
                more,
                aside.stream()
                        .filter(DecisionStore.Decision::setAside)
                        .map(one -> new SetAside(one.path(), SetAsideReason.valueOf(String.valueOf(one.reason()))))
                        .toList());
    }

    /** What came out in a domain, for the need a path is taken into. */
    Optional<ScreeningResult.ComesOut> cameOut(FamilyId family, String domain) {
        return results.latest(family).indicators().stream()
                .filter(one -> one.domain().equals(domain))
                .findFirst();
    }

    private List<CarePath> open(
            ScreeningResult result, Plan plan, List<DecisionStore.Decision> decided, Opening opening, PathStage stage) {
        var taken = new HashSet<String>();
        plan.steps().forEach(step -> taken.add(String.valueOf(step.path())));
        var answers = new HashMap<String, Set<String>>();
        result.answers().forEach((item, codes) -> answers.put(item, Set.copyOf(codes)));
        var indicators = new HashSet<String>();
        result.indicators().forEach(one -> indicators.add(one.indicator()));
        return PathRules.proposed(paths.paths(), new PathRules.Facts(answers, indicators, stage)).stream()
                .filter(path -> opening.opens(domains.compartment(path.domain())))
                .filter(path -> !taken.contains(path.id()))
                .filter(path -> decided.stream().noneMatch(one -> stands(one, path, result)))
                .toList();
    }

    /** A path that was set aside comes back when a later screening brings its domain up again. */
    private static boolean stands(DecisionStore.Decision decision, CarePath path, ScreeningResult result) {
        return decision.setAside()
                && decision.path().equals(path.id())
                && result.indicators().stream()
                        .filter(one -> one.domain().equals(path.domain()))
                        .noneMatch(one -> one.at().isAfter(decision.at()));
    }

    /** Unless she said about this domain that she wishes no help, or not now, or has it. */
    private static boolean wished(ScreeningResult result, String domain) {
        return result.indicators().stream()
                .filter(one -> one.domain().equals(domain))
                .allMatch(one -> one.help() == null || one.help() == HelpWish.WANTS);
    }

    private String cameOut(ScreeningResult result, String domain, String language) {
        return String.join(
                ", ",
                result.indicators().stream()
                        .filter(one -> one.domain().equals(domain))
                        .map(one -> domains.indicator(one.indicator(), one.pack() + "/" + one.packVersion(), language)
                                .orElse(""))
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    private boolean draft(ScreeningResult result, String domain, String language) {
        return domains.draft(domain, language)
                || result.indicators().stream()
                        .filter(one -> one.domain().equals(domain))
                        .anyMatch(
                                one -> domains.draft(one.indicator(), one.pack() + "/" + one.packVersion(), language));
    }

    private List<String> strengths(ScreeningResult result, String language) {
        var wording = packs.current().wording(language);
        return result.strengths().stream()
                .map(one -> wording.text("strength." + one.strength()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** Title and detail of a path in the reader's language. */
    public Map.Entry<String, String> words(CarePath path, String language) {
        return Map.entry(
                paths.title(path.id(), language).text(),
                paths.detail(path.id(), language).text());
    }

    /** Whether nobody has reviewed one of its texts yet. */
    public boolean draft(CarePath path, String language) {
        return paths.title(path.id(), language).draft()
                || paths.detail(path.id(), language).draft()
                || paths.not(path.id(), language).draft();
    }

    /** When the path is not for her, said for the professional. */
    public String notFor(CarePath path, String language) {
        return paths.not(path.id(), language).text();
    }

    /** The title of a path, or nothing when this program no longer knows it. */
    public String title(String path, String language) {
        return paths.find(path)
                .map(one -> paths.title(one.id(), language).text())
                .orElse("");
    }
}
