package be.mille.opinion.internal;

import be.mille.access.Compartment;
import be.mille.kernel.ActorId;
import be.mille.opinion.AskOpinion;
import be.mille.opinion.AskOutcome;
import be.mille.opinion.DraftLine;
import be.mille.opinion.Extract;
import be.mille.opinion.Telltale;
import be.mille.ui.Texts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One wish to ask, beside what its record says now. */
final class Reviewing {
    private final AskOpinion ask;
    private final List<DraftLine> chosen;
    private final Texts t;

    /** @param draft of which only what was chosen counts; what is not in it was never there */
    Reviewing(AskOpinion ask, List<DraftLine> draft, Texts t) {
        this.ask = ask;
        this.chosen =
                draft.stream().filter(one -> ask.lines().containsKey(one.key())).toList();
        this.t = t;
    }

    AskOutcome outcome(boolean mayBeAsked, TelltaleRules rules) {
        if (!mayBeAsked) {
            return new AskOutcome.NotHer();
        }
        var told = new HashMap<String, Set<Telltale>>();
        look(AskOutcome.TellsWho.QUESTION, ask.question(), rules, told);
        chosen.stream().filter(DraftLine::written).forEach(one -> look(one.key(), words(one), rules, told));
        if (!told.isEmpty()) {
            return new AskOutcome.TellsWho(told);
        }
        var extract = extract();
        return new AskOutcome.Ready(extract, fingerprint(extract));
    }

    private void look(String field, String text, TelltaleRules rules, Map<String, Set<Telltale>> told) {
        var found = left(rules.in(text), ask.looked());
        if (!found.isEmpty()) {
            told.put(field, found);
        }
    }

    /** What still stands in the way once somebody has said that she looked. */
    static Set<Telltale> left(Set<Telltale> found, boolean looked) {
        var left = EnumSet.noneOf(Telltale.class);
        found.stream().filter(one -> one.mustBeMended() || !looked).forEach(left::add);
        return left;
    }

    private Extract extract() {
        return new Extract(
                ExtractText.plain(ask.question()),
                chosen.stream()
                        .map(one -> new Extract.Line(one.subject(), words(one)))
                        .filter(one -> !one.words().isBlank())
                        .toList(),
                t.language());
    }

    /** What nobody wrote is told as the record says it, whatever came with the form. */
    private String words(DraftLine one) {
        @Nullable String typed = ask.lines().get(one.key());
        return one.written() && typed != null ? ExtractText.plain(typed) : one.words();
    }

    private String fingerprint(Extract extract) {
        var whole = ask.colleague() + "\n" + extract.question() + "\n" + ExtractText.write(extract.lines());
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Her own words stand in every compartment she speaks of, beside those she tells on. */
    OpinionStore.Sources sources(ActorId asker) {
        record Part(Compartment compartment, ActorId author) {}
        var parts = new LinkedHashSet<Part>();
        parts.add(new Part(Compartment.C0, asker));
        for (var one : chosen) {
            parts.add(new Part(one.compartment(), asker));
            if (one.compartment().restricted()) {
                parts.add(new Part(one.compartment(), one.author()));
            }
        }
        var compartments = new ArrayList<Compartment>();
        var authors = new ArrayList<ActorId>();
        parts.forEach(one -> {
            compartments.add(one.compartment());
            authors.add(one.author());
        });
        return new OpinionStore.Sources(compartments, authors);
    }
}
