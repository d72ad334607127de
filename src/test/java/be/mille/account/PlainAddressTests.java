package be.mille.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two spellings of one house are one; two houses are two. */
class PlainAddressTests {
    private static Optional<PlainAddress> house(String street, String number) {
        return PlainAddress.of("1030", street, number);
    }

    @ParameterizedTest
    @CsvSource({
        "Rue de l’Église,12,rue de l'eglise, 12",
        "Kerk straat,12 b,KERKSTRAAT,12B",
        "Rue du Cœur-Sacré,7,rue du coeur sacre,007",
        "Avenue X,12,Avenue X,12/3",
        "Avenue X,12,Avenue X,12 bus 3",
        "Avenue X,12,Avenue X,12bte3",
        "Avenue X,12,Avenue X,n° 12",
        "Avenue X,12bis,Avenue X,12 bis"
    })
    void oneHouse(String street, String number, String otherStreet, String otherNumber) {
        assertThat(house(street, number)).isPresent().isEqualTo(house(otherStreet, otherNumber));
    }

    @ParameterizedTest
    @CsvSource({
        "Avenue X,12,Avenue X,120",
        "Avenue X,12,Avenue X,12b",
        "Avenue X,12,Avenue Y,12",
        "Rue X,12,Avenue X,12"
    })
    void twoHouses(String street, String number, String otherStreet, String otherNumber) {
        assertThat(house(street, number)).isPresent();
        assertThat(house(otherStreet, otherNumber)).isPresent().isNotEqualTo(house(street, number));
    }

    @Test
    void aPartOfAnAddressIsNone() {
        assertThat(PlainAddress.of(null, "Rue X", "1")).isEmpty();
        assertThat(PlainAddress.of("103", "Rue X", "1")).isEmpty();
        assertThat(PlainAddress.of("1030", " 12 ", "1")).isEmpty();
        assertThat(PlainAddress.of("1030", "Rue X", "b")).isEmpty();
        assertThat(PlainAddress.of("1030", "Rue X", null)).isEmpty();
    }
}
