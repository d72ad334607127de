package be.mille.consent.web;

import be.mille.consent.Standing;
import be.mille.consent.Wordings;
import be.mille.family.PersonCard;
import be.mille.kernel.Brussels;
import be.mille.ui.Languages;
import be.mille.ui.Texts;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out who decides; asked where the birth date says that she may be a minor, and never in the way. */
@Component
class DecidingDesk {
    private static final int OF_AGE = 18;

    private final Wordings wordings;
    private final ConsentWords words;
    private final Clock clock;

    DecidingDesk(Wordings wordings, ConsentWords words, Clock clock) {
        this.wordings = wordings;
        this.words = words;
        this.clock = clock;
    }

    ConsentPage.@Nullable Deciding of(PersonCard card, List<Standing> standings, StandingForm form, Texts t) {
        var birth = card.person().birth();
        boolean minor = birth != null && birth.yearsOn(Brussels.today(clock)) < OF_AGE;
        if (!minor && standings.isEmpty()) {
            return null;
        }
        var language = card.person().languages().stream()
                .filter(wordings.languages()::contains)
                .findFirst()
                .orElse(t.language());
        var said = wordings.newest(Wordings.DECIDE, language, null);
        return new ConsentPage.Deciding(
                standings.reversed().stream().map(one -> note(one, t)).toList(),
                standings.isEmpty(),
                new SharePage.Aloud(
                        said.wording().text(),
                        said.wording().language(),
                        Languages.direction(said.wording().language()),
                        said.wording().version(),
                        said.draft()),
                form);
    }

    private String note(Standing one, Texts t) {
        var fields = one.fields();
        var what = fields.name() == null || fields.tie() == null || fields.item() == null
                ? t.of("consent.standing", fields.kind())
                : t.get("consent.standing.represented", fields.name(), fields.tie(), fields.item());
        return t.get(
                "consent.standing.line",
                what,
                fields.why(),
                words.name(one.author()),
                words.dates(t).brief(Brussels.dayOf(one.notedAt())));
    }
}
