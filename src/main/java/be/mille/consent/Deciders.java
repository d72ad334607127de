package be.mille.consent;

import be.mille.access.Compartment;
import be.mille.consent.Decider.Representative;
import be.mille.kernel.FamilyId;
import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks who decided, where somebody decides for her in one matter; else there is nothing to ask. */
@Component
public class Deciders {
    public static final String HERSELF = "HERSELF";

    /** Of these nobody decides for her by default: what she says of it herself is heard, and noted with it (docs/dpia/minors.md, 4). */
    private static final Set<Compartment> HEARD =
            Set.of(Compartment.C3, Compartment.C6, Compartment.C7, Compartment.C8, Compartment.C9);

    private final Consents consents;

    Deciders(Consents consents) {
        this.consents = consents;
    }

    /**
     * What was typed about it.
     *
     * @param kind null as long as nothing was said
     * @param decider one of {@link #choices}
     * @param heard that she said herself what she thinks of it
     */
    public record Said(
            @Nullable ConsentKind kind,
            Set<Compartment> subjects,
            @Nullable String decider,
            boolean heard) {
        /** She, or somebody for her, said yes or no; what the law or a danger asks for is decided by neither. */
        private boolean decided() {
            return kind != null && (kind.agreed() || kind == ConsentKind.DECLINED);
        }

        private boolean opensWhatSheIsHeardOf() {
            return kind != null && kind.agreed() && subjects.stream().anyMatch(HEARD::contains);
        }
    }

    /** She herself first; empty where nobody decides for her. */
    public List<Choice> choices(FamilyId family, Texts t) {
        var instead = Standing.instead(consents.standings(family));
        return instead.isEmpty()
                ? List.of()
                : Stream.concat(
                                Stream.of(new Choice(HERSELF, t.get("consent.decider.HERSELF"))),
                                instead.stream()
                                        .map(one -> new Choice(
                                                key(one),
                                                t.get(
                                                        "consent.decider.REPRESENTATIVE",
                                                        one.name(),
                                                        one.tie(),
                                                        one.item()))))
                        .toList();
    }

    /** Who was chosen; empty where nobody was, or it is asked of nobody. */
    public Optional<Decider> chosen(FamilyId family, @Nullable String typed) {
        var instead = Standing.instead(consents.standings(family));
        return instead.isEmpty()
                ? Optional.empty()
                : Stream.concat(Stream.of(Decider.HERSELF), instead.stream())
                        .filter(one -> key(one).equals(typed))
                        .findFirst();
    }

    /** Whether it has to be said who decided, and was not. */
    public boolean unsaid(FamilyId family, Said said) {
        return said.decided()
                && !Standing.instead(consents.standings(family)).isEmpty()
                && chosen(family, said.decider()).isEmpty();
    }

    /** What is missing, at the fields “decider” and “heard”. */
    public void check(FamilyId family, Said said, FormErrors errors, Texts t) {
        if (unsaid(family, said)) {
            errors.add("decider", t.get("consent.problem.decider"));
        }
        var forHer = grounds(family, null, said).decider() instanceof Representative;
        if (forHer && said.opensWhatSheIsHeardOf() && !said.heard()) {
            errors.add("heard", t.get("consent.problem.heard"));
        }
    }

    public Grounds grounds(FamilyId family, @Nullable Purpose purpose, Said said) {
        var decider = said.decided() ? chosen(family, said.decider()).orElse(null) : null;
        return new Grounds(purpose, decider, decider instanceof Representative && said.heard());
    }

    private static String key(Decider one) {
        return one instanceof Representative(var name, var tie, var item)
                ? UUID.nameUUIDFromBytes((name + '\n' + tie + '\n' + item).getBytes(StandardCharsets.UTF_8))
                        .toString()
                : HERSELF;
    }
}
