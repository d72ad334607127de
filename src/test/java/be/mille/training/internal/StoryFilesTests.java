package be.mille.training.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.testing.MilleTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MilleTest
class StoryFilesTests {
    private static final Path MINA = Path.of("src/main/resources/content/training/families/mina-berrada.yaml");

    @Autowired
    StoryFiles files;

    @Autowired
    StoryCheck check;

    @Test
    void everyStoryIsReadAndChecked() {
        assertThat(files.read())
                .hasSize(25)
                .allSatisfy(one -> assertThat(one.wentWrong()).hasSize(4));
    }

    @Test
    void anUnchangedCopyIsAccepted() {
        read("Mina", "Mina");
    }

    @Test
    void aFieldNobodyReadsIsNamedWithItsFile() {
        refused("nativeName:", "nativName:", "mina-berrada.yaml, person.nativName: no such field here");
    }

    @Test
    void aDayThatIsNoneIsNamed() {
        refused("opened: -110d", "opened: 1 June", "mina-berrada.yaml, opened: must be a day such as -12d");
    }

    @Test
    void anAnswerOutsideItsQuestionIsNamed() {
        refused("housing.problem: [damp]", "housing.problem: [dampness]", "screenings[1].answers.housing.problem");
    }

    @Test
    void aQuestionThatIsNotRevealedIsNamed() {
        refused(
                "housing.situation: [worries], housing.problem: [damp]",
                "housing.situation: [stable], housing.problem: [damp]",
                "screenings[1].answers.housing.problem: is not asked");
    }

    @Test
    void aVisitBySomebodyWhoIsNotThereYetIsNamed() {
        refused(
                "{on: -92d, time: \"10:30\"",
                "{on: -95d, time: \"10:30\"",
                "contacts[2].who: nadia-kessels is not in the team");
    }

    @Test
    void anUnknownPathIsNamed() {
        refused("path: housing.legal-aid", "path: housing.magic", "plan[2].steps[1].path");
    }

    @Test
    void somethingDoneTogetherThatNobodyKnowsIsNamed() {
        refused("do: relay", "do: dance", "together[1].do: \"dance\" is nothing that is done together");
    }

    @Test
    void somethingDoneBySomebodyWhoIsNotThereIsNamed() {
        refused(
                "on: -18d\n    by: nadia-kessels",
                "on: -18d\n    by: farid-benkirane",
                "farid-benkirane is not in the team");
    }

    private void refused(String words, String instead, String said) {
        assertThatThrownBy(() -> read(words, instead))
                .isInstanceOf(BrokenStoryException.class)
                .hasMessageContaining(said);
    }

    private void read(String words, String instead) {
        var file = "mina-berrada.yaml";
        check.check(file, StoryReader.read(file, text().replaceFirst(Pattern.quote(words), instead)));
    }

    private static String text() {
        try {
            return Files.readString(MINA);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
