package be.mille.consent.web;

import be.mille.consent.Consents;
import be.mille.consent.Decider;
import be.mille.consent.Decider.Representative;
import be.mille.consent.Standing;
import be.mille.kernel.FamilyId;
import be.mille.ui.Choice;
import be.mille.ui.Texts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks who decided, where somebody decides for her in one matter; else there is nothing to ask. */
@Component
class Deciders {
    static final String HERSELF = "HERSELF";

    private final Consents consents;

    Deciders(Consents consents) {
        this.consents = consents;
    }

    /** She herself first; empty where nobody decides for her. */
    List<Choice> choices(FamilyId family, Texts t) {
        var instead = Standing.instead(consents.standings(family));
        return instead.isEmpty()
                ? List.of()
                : Stream.concat(
                                Stream.of(new Choice(HERSELF, t.get("consent.decider.HERSELF"))),
                                instead.stream().map(one -> new Choice(key(one), said(one, t))))
                        .toList();
    }

    /** Who was chosen; empty where nobody was, or it is asked of nobody. */
    Optional<Decider> chosen(FamilyId family, @Nullable String typed) {
        var instead = Standing.instead(consents.standings(family));
        return instead.isEmpty()
                ? Optional.empty()
                : Stream.concat(Stream.of(Decider.HERSELF), instead.stream())
                        .filter(one -> key(one).equals(typed))
                        .findFirst();
    }

    static String said(Representative one, Texts t) {
        return t.get("consent.decider.REPRESENTATIVE", one.name(), one.tie(), one.item());
    }

    private static String key(Decider one) {
        return one instanceof Representative(var name, var tie, var item)
                ? UUID.nameUUIDFromBytes((name + '\n' + tie + '\n' + item).getBytes(StandardCharsets.UTF_8))
                        .toString()
                : HERSELF;
    }
}
