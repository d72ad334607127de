package be.mille.handover;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Proof;
import be.mille.family.AddressFields;
import be.mille.family.Audience;
import be.mille.family.FamilyEvent;
import be.mille.family.FamilyEvents;
import be.mille.family.PersonRecords;
import be.mille.family.RecordEvent;
import be.mille.family.TimeOutcome;
import be.mille.kernel.FamilyId;
import be.mille.referral.Receiver;
import be.mille.testing.Asked;
import be.mille.testing.Asking;
import be.mille.testing.BrowserTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What changes with a place, full and empty, on a desk and on a phone: everything is one button away, and nothing is wider than the page. */
class MovesBrowserTests extends BrowserTest {
    @Autowired
    ApplicationContext context;

    private String moved(FamilyId family, AddressFields address) {
        var command = new RecordEvent(
                UUID.randomUUID(),
                null,
                FamilyEvent.Kind.MOVE,
                TestClock.TODAY,
                null,
                null,
                Audience.TEAM,
                Set.of(),
                TestClock.TODAY,
                0);
        return people.as(People.MIDWIFE, () -> {
            context.getBean(PersonRecords.class).setAddress(family, address, 0);
            var event = context.getBean(FamilyEvents.class).record(family, command);
            return "/families/" + family + "/moves/" + ((TimeOutcome.Saved<?>) event).id();
        });
    }

    private String full() {
        var family = OpenFamilies.withTeam(
                context, "Amina", Proof.AGREED_ORALLY, People.OTHER_MIDWIFE, People.SOCIAL_WORKER, People.DOCTOR);
        var far = new Receiver.Service(Asked.service(context, "materniteit-helderdal"));
        people.runAs(
                People.MIDWIFE,
                () -> Asked.send(
                        context,
                        Asking.about(family)
                                .of("maternity", far)
                                .need("Préparer la sortie de la maternité")
                                .command()));
        return moved(
                family, new AddressFields(AddressFields.Kind.FIXED, null, "Rue du Canal", "3", null, "1080", null, null));
    }

    private String empty() {
        var family = OpenFamilies.withTeam(context, "Soraya", Proof.AGREED_ORALLY);
        return moved(family, new AddressFields(AddressFields.Kind.NO_FIXED, null, null, null, null, null, null, null));
    }

    @Test
    void itIsReadOnADeskAndOnAPhoneFullAndEmpty() {
        for (var path : List.of(full(), empty())) {
            for (var look : List.of(Look.WIDE, Look.PHONE, Look.WIDE.in("de"))) {
                var page = open(look, People.MIDWIFE, path);
                staysInWidth(page);
                assertThat(barriers(page)).isEmpty();
                picture(page, "move-" + (page.locator("#open").count() > 0 ? "full-" : "empty-") + look.width() + look.language());
            }
        }
    }

    @Test
    void aRequestIsKeptWithOneButtonAndTheHelpdeskIsAskedWithOneMore() {
        var page = open(Look.PHONE, People.MIDWIFE, full());
        press(page, "Garder");
        assertThat(page.locator("#open").count()).isZero();
        press(page, "Envoyer au helpdesk");
        assertThat(page.locator("body").innerText()).contains("Helpdesk du bassin prévenu");
        press(page, "C’est revu");
        assertThat(page.url()).endsWith("/events");
        assertThat(page.locator("body").innerText()).contains("Helpdesk du bassin prévenu");
        picture(page, "move-events");
    }

    private static void press(Page page, String button) {
        page.locator("main button:has-text(\"" + button + "\")").first().click();
        page.waitForLoadState();
    }
}
