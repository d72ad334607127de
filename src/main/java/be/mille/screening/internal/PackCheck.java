package be.mille.screening.internal;

import be.mille.access.Compartment;
import be.mille.screening.ScreeningPack;
import be.mille.screening.ScreeningPack.Condition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What must hold in a pack before anybody is asked its questions; each problem in one sentence. */
final class PackCheck {
    private final ScreeningPack pack;
    private final Set<Condition> answers = new HashSet<>();
    private final List<String> problems = new ArrayList<>();

    private PackCheck(ScreeningPack pack) {
        this.pack = pack;
    }

    static List<String> problems(ScreeningPack pack) {
        var check = new PackCheck(pack);
        check.questions();
        check.rules();
        check.pregnancy();
        check.compartments();
        check.texts();
        return List.copyOf(check.problems);
    }

    private void questions() {
        var concepts = new HashSet<String>();
        for (var domain : pack.domains()) {
            for (var item : domain.items()) {
                item.codes().forEach(code -> answers.add(new Condition(item.id(), code)));
                must(item.id().startsWith(domain.id() + "."), item.id() + " lies in another domain than its name says");
                must(concepts.add(item.concept()), "The concept " + item.concept() + " is asked twice");
                must(!item.chosen() || !item.codes().isEmpty(), item.id() + " has no answer to choose");
            }
        }
        pack.domains()
                .forEach(domain -> domain.items()
                        .forEach(item -> item.enableWhen().forEach(one -> known(one, domain.id(), item.id()))));
    }

    private void rules() {
        for (var indicator : pack.indicators()) {
            must(indicator.threshold().signum() > 0, indicator.id() + " comes out without any answer");
            must(!indicator.licence().isBlank(), indicator.id() + " has no licence");
            indicator.points().forEach(one -> {
                known(new Condition(one.item(), one.answer()), indicator.domain(), indicator.id());
                must(one.points().signum() > 0, indicator.id() + " has points that are not above zero");
            });
        }
        Stream.concat(pack.strengths().stream(), pack.sameDay().stream())
                .forEach(trigger -> trigger.when().forEach(one -> known(one, trigger.domain(), trigger.id())));
    }

    private void pregnancy() {
        pack.pregnancy()
                .domains()
                .forEach(one -> must(pack.domain(one).isPresent(), "pregnancyOnly names the unknown domain " + one));
        pack.pregnancy()
                .items()
                .forEach(one -> must(pack.item(one).isPresent(), "pregnancyOnly names the unknown question " + one));
        pack.pregnancy()
                .notAfterLoss()
                .forEach(one -> must(pack.domain(one).isPresent(), "notAfterLoss names the unknown domain " + one));
        pack.pregnancy()
                .ofABaby()
                .forEach(one -> must(
                        answers.contains(one), "ofABaby names the unknown answer " + one.item() + " " + one.answer()));
    }

    /** What is the second parent's and what is the pregnant person's never share a pack. */
    private void compartments() {
        must(
                pack.ofSecondParent() || pack.domains().stream().noneMatch(one -> one.compartment() == Compartment.C10),
                "C10 is for the second parent: either every domain lies in it, or none");
    }

    /** Rules never reach over a domain: what is known of one compartment must not show in another. */
    private void known(Condition condition, String domain, String where) {
        must(
                answers.contains(condition),
                where + " names the unknown answer " + condition.item() + " " + condition.answer());
        must(
                condition.item().startsWith(domain + "."),
                where + " uses an answer of another domain, " + condition.item());
    }

    private void texts() {
        must(pack.wordings().containsKey("fr"), "There is no French text");
        for (var wording : pack.wordings().values()) {
            keys().filter(key -> wording.text(key).orElse("").isBlank())
                    .forEach(key -> problems.add(key + " has no text in " + wording.language()));
        }
    }

    private Stream<String> keys() {
        var keys = Stream.<String>builder().add("opening.invitation");
        for (var domain : pack.domains()) {
            keys.add("domain." + domain.id() + ".title").add("domain." + domain.id() + ".why");
            for (var item : domain.items()) {
                keys.add("item." + item.id());
                item.codes().forEach(code -> keys.add("answer." + item.id() + "." + code));
            }
        }
        pack.indicators().forEach(one -> keys.add("indicator." + one.id()));
        pack.strengths().forEach(one -> keys.add("strength." + one.id()));
        pack.sameDay()
                .forEach(one -> keys.add("sameday." + one.id() + ".title").add("sameday." + one.id() + ".action"));
        return keys.build();
    }

    private void must(boolean holds, String problem) {
        if (!holds) {
            problems.add(problem);
        }
    }
}
