package be.mille.consent;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.testing.People;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;

/** What stands above the button with which something is shared is what the wall opens then. */
class ShareSentencesTests extends ConsentPagesHeld {
    private static final String OPENS = "Cocher un sujet délicat ouvre tout ce qui s’écrit sur ce sujet";
    private static final String OPENS_NONE = "Les sujets délicats ne s’ouvrent pas ainsi";

    @Autowired
    ApplicationContext context;

    @Autowired
    MessageSource messages;

    private boolean reads(String who, Compartment compartment, String author) {
        return Objects.requireNonNull(new Readable(context).of(family).get(who))
                .contains(new Readable.Piece(compartment, author));
    }

    private String share(String colleague) {
        return midwife.get(page("/share?colleague=" + id(colleague))).body();
    }

    @Test
    void whoTicksADelicateSubjectIsToldThatItOpensWhatEverybodyWrites() {
        assertThat(share(People.HOSPITAL_MIDWIFE)).contains(OPENS).doesNotContain(OPENS_NONE, "un par un");
        midwife.postAll(page("/share"), agreed(People.HOSPITAL_MIDWIFE, "how", "GIVEN", "subjects", "C9"));
        assertThat(reads(People.HOSPITAL_MIDWIFE, Compartment.C9, People.MIDWIFE))
                .isTrue();
        assertThat(reads(People.HOSPITAL_MIDWIFE, Compartment.C9, People.PSYCHOLOGIST))
                .isTrue();
        assertThat(reads(People.HOSPITAL_MIDWIFE, Compartment.C1, People.MIDWIFE))
                .as("control: what was not ticked")
                .isFalse();
    }

    @Test
    void whereNoneCanBeTickedItSaysSo() {
        assertThat(share(People.DOCTOR)).contains(OPENS_NONE).doesNotContain(OPENS);
        midwife.postAll(page("/share"), agreed(People.DOCTOR, "how", "GIVEN", "subjects", "C1"));
        for (var subject : Compartment.RESTRICTED) {
            assertThat(reads(People.DOCTOR, subject, People.MIDWIFE))
                    .as(subject.name())
                    .isFalse();
        }
    }

    @Test
    void whatAlwaysOpensIsToldInFullBeforeItIsSharedAndWhenPartOfTheRestIsTakenBack() {
        var essentials =
                messages.getMessage("ui.essentials", null, Locale.FRENCH).replace('\u00a0', ' ');
        assertThat(share(People.DOCTOR)).contains("« L’essentiel », que lit toute personne autour d’elle", essentials);
        midwife.postAll(page("/share"), agreed(People.DOCTOR, "how", "GIVEN", "subjects", "C1"));
        var preview = midwife.get(page("/consent/withdraw?subjects=C1&from=COLLEAGUE:" + id(People.DOCTOR)))
                .body();
        assertThat(preview)
                .contains(
                        "Ne pourra plus lire : suivi de la grossesse. L’essentiel et le reste du dossier lui restent ouverts.")
                .contains(essentials);
    }
}
