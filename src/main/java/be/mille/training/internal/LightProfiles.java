package be.mille.training.internal;

import be.mille.access.Compartment;
import be.mille.screening.HelpWish;
import be.mille.screening.ScreeningPack;
import be.mille.screening.ScreeningPacks;
import be.mille.screening.ScreeningRules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/**
 * Answers of screenings that belong together: those of the stories, in general psychosocial domains and mental health,
 * with what comes out of them by the rules of the pack. Generated families answer like one of these.
 */
@Component
class LightProfiles {
    private static final Set<Compartment> KEPT = Set.of(Compartment.C2, Compartment.C4);
    private static final int LEAST_ANSWERS = 20;

    record Answer(Compartment compartment, String domain, String item, String concept, List<String> codes) {}

    record Result(
            Compartment compartment,
            String domain,
            String kind,
            String code,
            int place,
            BigDecimal points,
            BigDecimal threshold,
            String explanation) {}

    record Profile(List<Answer> answers, List<Result> results) {}

    private final ScreeningPacks packs;
    private final ObjectMapper json;

    LightProfiles(ScreeningPacks packs, ObjectMapper json) {
        this.packs = packs;
        this.json = json;
    }

    List<Profile> of(List<Story> stories) {
        var profiles = new ArrayList<Profile>();
        for (var story : stories) {
            for (var asked : story.screenings()) {
                var profile = profile(asked);
                if (!asked.paused() && profile.answers().size() >= LEAST_ANSWERS) {
                    profiles.add(profile);
                }
            }
        }
        return List.copyOf(profiles);
    }

    private Profile profile(Story.Asked asked) {
        var pack = packs.current();
        var rules = new ScreeningRules(pack);
        var answers = new ArrayList<Answer>();
        var results = new ArrayList<Result>();
        for (var domain : pack.domains()) {
            var given = given(domain, asked);
            var outcome = rules.evaluate(given);
            if (KEPT.contains(domain.compartment()) && outcome.sameDay().isEmpty()) {
                add(answers, domain, given);
                add(results, domain, outcome);
                help(answers, domain, asked.help().get(domain.id()), outcome);
            }
        }
        return new Profile(answers, results);
    }

    private static Map<String, List<String>> given(ScreeningPack.Domain domain, Story.Asked asked) {
        var given = new LinkedHashMap<String, List<String>>();
        for (var item : domain.items()) {
            var codes = asked.answers().get(item.id());
            if (item.chosen() && codes != null) {
                given.put(item.id(), codes);
            }
        }
        return given;
    }

    private static void add(List<Answer> answers, ScreeningPack.Domain domain, Map<String, List<String>> given) {
        for (var item : domain.items()) {
            var codes = given.get(item.id());
            if (codes != null) {
                answers.add(new Answer(domain.compartment(), domain.id(), item.id(), item.concept(), codes));
            }
        }
    }

    private static void help(
            List<Answer> answers,
            ScreeningPack.Domain domain,
            @Nullable HelpWish wish,
            ScreeningRules.Outcome outcome) {
        if (wish != null && outcome.comesOut(domain.id())) {
            answers.add(new Answer(
                    domain.compartment(),
                    domain.id(),
                    domain.id() + HelpWish.ITEM,
                    "help-wish-" + domain.id(),
                    List.of(wish.code())));
        }
    }

    private void add(List<Result> results, ScreeningPack.Domain domain, ScreeningRules.Outcome outcome) {
        int place = 0;
        for (var one : outcome.findings()) {
            results.add(new Result(
                    domain.compartment(),
                    domain.id(),
                    "INDICATOR",
                    one.indicator().id(),
                    place++,
                    one.points(),
                    one.indicator().threshold(),
                    explanation(one.indicator().id(), one.parts())));
        }
        for (var one : outcome.strengths()) {
            var because =
                    new ScreeningRules.Part(one.because().item(), one.because().answer(), BigDecimal.ZERO);
            results.add(new Result(
                    domain.compartment(),
                    domain.id(),
                    "STRENGTH",
                    one.trigger().id(),
                    place++,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    explanation(one.trigger().id(), List.of(because))));
        }
    }

    private String explanation(String rule, List<ScreeningRules.Part> parts) {
        return json.writeValueAsString(Map.of("rule", rule, "parts", parts));
    }
}
