package be.mille.proof;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.careplan.AddNeed;
import be.mille.careplan.AddStep;
import be.mille.careplan.CarePlanChanges;
import be.mille.careplan.NeedState;
import be.mille.careplan.Owner;
import be.mille.careplan.StepState;
import be.mille.family.AddressFields;
import be.mille.family.Audience;
import be.mille.family.Contact;
import be.mille.family.Contacts;
import be.mille.family.FamilyEvent;
import be.mille.family.FamilyEvents;
import be.mille.family.HouseholdFields;
import be.mille.family.MemberFields;
import be.mille.family.OpenFamily;
import be.mille.family.PersonFields;
import be.mille.family.PersonRecords;
import be.mille.family.RecordContact;
import be.mille.family.RecordEvent;
import be.mille.kernel.FamilyId;
import be.mille.testing.BrowserTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** T10: what somebody writes is shown as it was written, on every page that shows it, and nothing of it ever runs. */
class PayloadBrowserTests extends BrowserTest {
    private static final long SEED = 10;
    private static final List<String> PAGES = List.of(
            "",
            "/person",
            "/person/edit",
            "/person/address",
            "/person/household",
            "/around",
            "/team",
            "/access",
            "/consent",
            "/contacts",
            "/events",
            "/history",
            "/plan",
            "/plan/print",
            "/erasure");

    @Autowired
    PersonRecords records;

    @Autowired
    Contacts contacts;

    @Autowired
    FamilyEvents events;

    @Autowired
    CarePlanChanges plans;

    private final Random random = new Random(SEED);
    private final List<String> ran = new ArrayList<>();

    @Test
    void nothingThatIsWrittenEverRuns() {
        var payloads = Payloads.all();
        int families = Scorecard.full() ? payloads.size() / 10 : 2;
        var page = open(Look.WIDE, People.MIDWIFE, "/");
        page.onDialog(dialog -> {
            ran.add(page.url() + " opened a dialog");
            dialog.dismiss();
        });
        long renders = 0;
        for (int i = 0; i < families; i++) {
            int from = i * 10;
            var some = new ArrayList<>(payloads.subList(from, from + 10));
            var family = people.as(People.MIDWIFE, () -> written(some));
            for (var path : PAGES) {
                renders += look(page, "/families/" + family + path);
            }
            renders += look(page, "/") + look(page, "/families");
        }
        var violated = complaints();
        int caught = aScriptThatRunsWouldBeSeen(page) ? 1 : 0;
        new Scorecard(
                        "T10",
                        "pages that show what could run",
                        renders,
                        ran.size() + violated.size(),
                        SEED,
                        Scorecard.full() ? "full" : "small",
                        1,
                        caught)
                .keep();
        assertThat(ran).isEmpty();
        assertThat(violated).isEmpty();
        assertThat(caught).isEqualTo(1);
    }

    private int look(Page page, String path) {
        var answer = page.navigate(address(path));
        assertThat(answer.status()).as(path).isEqualTo(200);
        if ((Boolean) page.evaluate("window.ran === 1")) {
            ran.add(path);
        }
        return 1;
    }

    /** The fault on purpose: the same mark, set by a script that may run. */
    private static boolean aScriptThatRunsWouldBeSeen(Page page) {
        page.evaluate("window.ran = 1");
        return (Boolean) page.evaluate("window.ran === 1");
    }

    private FamilyId written(List<String> payloads) {
        var family = records.open(new OpenFamily(
                UUID.randomUUID(),
                new PersonFields(
                        any(payloads),
                        any(payloads),
                        any(payloads),
                        null,
                        any(payloads),
                        List.of("fr"),
                        false,
                        null,
                        null),
                TestClock.TODAY.plusWeeks(12),
                null));
        records.setAddress(
                family,
                new AddressFields(
                        AddressFields.Kind.CARE_OF,
                        any(payloads),
                        any(payloads),
                        "1",
                        null,
                        "1000",
                        any(payloads),
                        any(payloads)),
                0);
        records.addMember(
                family,
                UUID.randomUUID(),
                new MemberFields(
                        MemberFields.Role.SUPPORT,
                        any(payloads),
                        any(payloads),
                        null,
                        MemberFields.Lives.ELSEWHERE,
                        any(payloads),
                        any(payloads)));
        records.setHousehold(family, new HouseholdFields(null, any(payloads), any(payloads)), 0);
        contact(family, any(payloads), Contact.State.DONE);
        contact(family, any(payloads), Contact.State.PLANNED);
        events.record(
                        family,
                        new RecordEvent(
                                UUID.randomUUID(),
                                null,
                                FamilyEvent.Kind.OTHER,
                                TestClock.TODAY.minusDays(3),
                                any(payloads),
                                null,
                                Audience.TEAM,
                                Set.of(),
                                TestClock.TODAY,
                                0))
                .orThrow();
        var need = plans.add(
                new AddNeed(family, "housing", null, null, any(payloads), any(payloads), NeedState.OPEN, null));
        var me = new Owner.Professional(people.get(People.MIDWIFE).id());
        plans.add(AddStep.free(family, need, any(payloads), StepState.wanted(me, TestClock.TODAY)));
        return family;
    }

    private void contact(FamilyId family, String words, Contact.State state) {
        contacts.record(
                        family,
                        new RecordContact(
                                UUID.randomUUID(),
                                null,
                                Contact.Kind.HOME_VISIT,
                                state,
                                state == Contact.State.DONE ? TestClock.TODAY.minusDays(2) : TestClock.TODAY,
                                null,
                                words,
                                null,
                                words,
                                Contact.Interpreter.NOT_NEEDED,
                                words,
                                Audience.TEAM,
                                Set.of(),
                                TestClock.TODAY,
                                0))
                .orThrow();
    }

    private String any(List<String> payloads) {
        return payloads.get(random.nextInt(payloads.size()));
    }
}
