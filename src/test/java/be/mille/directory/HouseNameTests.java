package be.mille.directory;

import static be.mille.directory.HouseName.together;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HouseNameTests {
    @Test
    void theDutchNameIsForDutchReadersOnly() {
        var house = new HouseName("CPAS, antenne Rive-Claire", "OCMW, antenne Heldere Oever");
        assertThat(house.in("nl")).isEqualTo("OCMW, antenne Heldere Oever");
        assertThat(house.in("fr")).isEqualTo("CPAS, antenne Rive-Claire");
        assertThat(house.in("de")).isEqualTo("CPAS, antenne Rive-Claire");
    }

    @Test
    void aHouseWithOneNameKeepsItInEveryLanguage() {
        assertThat(new HouseName("L’Archipel", null).in("nl")).isEqualTo("L’Archipel");
    }

    @Test
    void whatBothShareIsSaidOnce() {
        assertThat(together("Partenaire Parents-Enfants, ONE", "ONE, consultation Les Cerisettes"))
                .isEqualTo("Partenaire Parents-Enfants, ONE, consultation Les Cerisettes");
        assertThat(together("Maatschappelijk werker bij het OCMW", "OCMW, antenne Heldere Oever"))
                .isEqualTo("Maatschappelijk werker bij het OCMW, antenne Heldere Oever");
    }

    @Test
    void theSameNameTwiceIsSaidOnce() {
        assertThat(together("ONE", "ONE")).isEqualTo("ONE");
        assertThat(together("ONE", "ONE, consultation Les Cerisettes")).isEqualTo("ONE, consultation Les Cerisettes");
        assertThat(together("Maternité, Hôpital Helderdal", "Hôpital Helderdal"))
                .isEqualTo("Maternité, Hôpital Helderdal");
    }

    @Test
    void namesThatOnlyLookAlikeStayWhole() {
        assertThat(together("Sage-femme indépendante", "Sages-femmes de la Berge"))
                .isEqualTo("Sage-femme indépendante, Sages-femmes de la Berge");
        assertThat(together("Zone", "ONE, consultation")).isEqualTo("Zone, ONE, consultation");
    }

    @Test
    void nothingIsAddedForAHouseWithoutName() {
        assertThat(together("Psychologue", "")).isEqualTo("Psychologue");
    }
}
