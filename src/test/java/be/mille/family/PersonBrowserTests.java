package be.mille.family;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.testing.BrowserTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The person side of a record in a real browser: nothing sideways, no barrier, no complaint; opened in few strokes. */
class PersonBrowserTests extends BrowserTest {
    @Autowired
    PersonRecords records;

    @Autowired
    Ids ids;

    private FamilyId family() {
        return people.as(People.MIDWIFE, () -> {
            var she = new PersonFields(
                    "Mina",
                    "Amina",
                    "Berrada El Fassi",
                    "أمينة برادة",
                    "mi-na",
                    List.of("ary", "fr"),
                    true,
                    null,
                    new PartialDate(1998, 5, null));
            var family = records.open(new OpenFamily(ids.next(), she, null, "0470 12 34 56"));
            records.setAddress(
                    family,
                    new AddressFields(
                            AddressFields.Kind.PROTECTED, null, "Rue cachée", "3", null, "1080", "Molenbeek", null),
                    0);
            records.addChannel(family, ids.next(), channel());
            records.addMember(family, ids.next(), member(MemberFields.Role.OLDER_CHILD, "Lina", 2021));
            records.addMember(family, ids.next(), member(MemberFields.Role.SUPPORT, "Rkia", 1970));
            records.setSecondParent(
                    family,
                    ids.next(),
                    member(MemberFields.Role.SECOND_PARENT, "Karim", 1995),
                    0,
                    new DetailFields("Karim", null, null, List.of("fr"), null, null, "la nuit au travail"),
                    0);
            records.setHousehold(family, new HouseholdFields("Rkia, 0470 98 76 54", null, "Retour avant 20 h"), 0);
            return family;
        });
    }

    private static ChannelFields channel() {
        return new ChannelFields(
                ChannelFields.Kind.WHATSAPP,
                "+32470987654",
                ChannelFields.Whose.RELATIVE,
                "Rkia",
                ChannelFields.Safety.WITH_CARE,
                false,
                true,
                true,
                "en semaine, 9 à 15 h",
                "menthe",
                null,
                TestClock.TODAY.plusDays(30));
    }

    private static MemberFields member(MemberFields.Role role, String called, int year) {
        var born = new PartialDate(year, null, null);
        return new MemberFields(role, called, null, born, MemberFields.Lives.WITH_HER, null, null);
    }

    @Test
    void everyPageFitsItsScreenAndHasNoBarrier() {
        var person = "/families/" + family() + "/person";
        var pages = List.of(
                "/families/new",
                person,
                person + "/edit",
                person + "/address",
                person + "/address/show",
                person + "/channels",
                person + "/niss",
                person + "/household",
                person + "/second-parent",
                person.replace("/person", "/history"),
                person.replace("/person", "/merge"),
                person.replace("/person", "/merge?other=") + family());
        for (var look : List.of(Look.WIDE, Look.PHONE)) {
            var page = open(look, People.MIDWIFE, "/families/new");
            for (var path : pages) {
                page.navigate(address(path));
                picture(page, path, look);
                staysInWidth(page);
                if (look.equals(Look.PHONE)) {
                    assertThat(barriers(page)).as(path).isEmpty();
                }
            }
            assertThat(complaints()).isEmpty();
        }
    }

    @Test
    void aRecordIsOpenedByANameAndOneKey() {
        var page = open(Look.WIDE, People.MIDWIFE, "/families/new");
        var name = "Xanthippe" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        page.getByLabel("Nom d’usage").fill(name);
        page.getByLabel("Nom d’usage").press("Enter");
        page.waitForURL("**/person");
        assertThat(page.locator("h1").textContent()).contains(name);
    }

    @Test
    void whatIsWrongIsNamedAtTheTopAndAtTheField() {
        var page = open(Look.PHONE, People.MIDWIFE, "/families/new");
        page.getByLabel("Téléphone").fill("12");
        page.locator("main button[type=submit]").last().click();
        assertThat(page.locator(".errsum a").first().getAttribute("href")).isEqualTo("#called");
        assertThat(page.locator("#phone").inputValue()).isEqualTo("12");
        picture(page, "/families/new-error", Look.PHONE);
        assertThat(barriers(page)).isEmpty();
    }

    private static void picture(Page page, String path, Look look) {
        var name = path.replaceAll("[0-9a-f-]{36}", "f").replaceAll("[^a-z]+", "-") + "-" + look.width();
        picture(page, "person" + name);
    }
}
