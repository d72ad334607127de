package be.mille.proof;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.careplan.AddNeed;
import be.mille.careplan.AddStep;
import be.mille.careplan.CarePlanChanges;
import be.mille.careplan.CrisisPlans;
import be.mille.careplan.NeedState;
import be.mille.careplan.Progress;
import be.mille.careplan.SaveCrisisPlan;
import be.mille.careplan.StepState;
import be.mille.careplan.Wish;
import be.mille.confidentiality.OfficerQueue;
import be.mille.confidentiality.UnrecognisedLooks;
import be.mille.consent.ConsentKind;
import be.mille.consent.Consents;
import be.mille.consent.Decider;
import be.mille.consent.Grounds;
import be.mille.consent.Interpreting;
import be.mille.consent.NoteConsent;
import be.mille.consent.Purpose;
import be.mille.consent.Recipient;
import be.mille.consent.Standing;
import be.mille.family.AddressFields;
import be.mille.family.Audience;
import be.mille.family.ChannelFields;
import be.mille.family.Contact;
import be.mille.family.Contacts;
import be.mille.family.DetailFields;
import be.mille.family.FamilyEvent;
import be.mille.family.FamilyEvents;
import be.mille.family.HouseholdFields;
import be.mille.family.MemberFields;
import be.mille.family.PersonRecords;
import be.mille.family.RecordContact;
import be.mille.family.RecordEvent;
import be.mille.intake.ArrivalAnswer;
import be.mille.intake.Arrivals;
import be.mille.intake.Knows;
import be.mille.intake.Way;
import be.mille.kernel.FamilyId;
import be.mille.network.AskNetwork;
import be.mille.network.Kind;
import be.mille.network.NetworkQuestions;
import be.mille.network.SayOutcome;
import be.mille.note.About;
import be.mille.note.Circle;
import be.mille.note.HerReading;
import be.mille.note.NoteOutcome;
import be.mille.note.Notes;
import be.mille.note.Replies;
import be.mille.note.ReplyOutcome;
import be.mille.note.WriteNote;
import be.mille.note.WriteReply;
import be.mille.referral.Answer;
import be.mille.referral.Letter;
import be.mille.referral.Letters;
import be.mille.referral.Reason;
import be.mille.referral.Receiver;
import be.mille.referral.ReferralState;
import be.mille.referral.RequestDrafts;
import be.mille.relay.Authorities;
import be.mille.relay.AuthorityFields;
import be.mille.relay.OpenRelays;
import be.mille.relay.RelayOutcome;
import be.mille.relay.SheKnows;
import be.mille.relay.StartRelay;
import be.mille.screening.AnswerKind;
import be.mille.screening.Given;
import be.mille.screening.Presence;
import be.mille.screening.ScreeningMoment;
import be.mille.screening.Screenings;
import be.mille.testing.Asked;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.PlannedTalk;
import be.mille.testing.TestClock;
import be.mille.testing.TestDatabase;
import be.mille.testing.Visitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/**
 * T13: a word of its own is written in every place that takes words; then the files of the database, its log of writes, every row as
 * text and what the program printed are searched for each of them.
 */
@MilleTest
@ExtendWith(OutputCaptureExtension.class)
class CanaryTests {
    private static final Pattern CANARY = Pattern.compile("Kanari[0-9]{2}[a-f0-9]{8}");

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Contacts contacts;

    @Autowired
    FamilyEvents events;

    @Autowired
    CarePlanChanges plans;

    @Autowired
    CrisisPlans crises;

    @Autowired
    Screenings screenings;

    @Autowired
    Consents consents;

    @Autowired
    ApplicationContext context;

    @Autowired
    Notes notes;

    @Autowired
    Replies replies;

    @Autowired
    UnrecognisedLooks unrecognised;

    @Autowired
    OfficerQueue officers;

    @Autowired
    Environment settings;

    @LocalServerPort
    int port;

    private final Set<String> set = new LinkedHashSet<>();

    /** One more, unlike all others. */
    private String canary() {
        var one = "Kanari%02d%s"
                .formatted(set.size(), UUID.randomUUID().toString().substring(0, 8));
        set.add(one);
        return one;
    }

    @Test
    void noWordThatWasWrittenIsFoundOutsideTheMemoryOfTheProgram(CapturedOutput printed) throws Exception {
        var control = "Kanari99" + UUID.randomUUID().toString().substring(0, 8);
        people.runAs(People.MIDWIFE, () -> {
            var family = records.open(OpenFamilies.called(control));
            person(family);
            time(family);
            plan(family);
            screening(family);
            consent(family);
            request(family);
            together(family);
            PlannedTalk.interpreted(
                    context,
                    family,
                    UUID.randomUUID(),
                    Audience.VIOLENCE,
                    new Receiver.Outside(canary(), canary()),
                    canary());
            notes(family);
            context.getBean(RequestDrafts.class).keep(family, Compartment.C2, canary(), null);
            network();
            arrived();
            relay(family);
            lookAsked(family);
        });
        lookAnswered();
        keptForm();
        var inRows = found(rows());
        var inFiles = inFiles();
        var seen = new LinkedHashSet<>(inRows);
        seen.addAll(inFiles);
        seen.addAll(found(List.of(printed.getAll())));
        seen.retainAll(set);
        boolean caught = inRows.contains(control) && inFiles.contains(control);
        new Scorecard(
                        "T13",
                        "words written in every place that takes words, then searched in rows, files and prints",
                        set.size(),
                        seen.size(),
                        13,
                        Scorecard.full() ? "full" : "small",
                        1,
                        caught ? 1 : 0)
                .keep();
        assertThat(set).hasSizeGreaterThan(35);
        assertThat(caught)
                .as("her called name lies open, and is found by the same search")
                .isTrue();
        assertThat(seen).isEmpty();
    }

    private void lookAsked(FamilyId family) {
        unrecognised.note(
                family,
                new UnrecognisedLooks.Line(
                        TestClock.TODAY,
                        people.get(People.MIDWIFE).organisation(),
                        people.get(People.MIDWIFE).function()));
    }

    /** What the officer based it on, and what she lets her know. */
    private void lookAnswered() {
        people.runAs(
                People.OFFICER,
                () -> officers.unusual().stream()
                        .filter(one -> one.kind() == OfficerQueue.Kind.UNRECOGNISED
                                && one.reader()
                                        .equals(people.get(People.MIDWIFE).id()))
                        .forEach(one -> officers.settle(one.key(), canary(), canary())));
    }

    private void person(FamilyId family) {
        records.setAddress(
                family,
                new AddressFields(
                        AddressFields.Kind.SHELTER,
                        canary(),
                        canary(),
                        canary(),
                        canary(),
                        "1000",
                        "Bruxelles",
                        canary()),
                0);
        records.showAddress(family, canary() + " pour y aller");
        records.addChannel(
                family,
                UUID.randomUUID(),
                new ChannelFields(
                        ChannelFields.Kind.EMAIL,
                        canary() + "@example.org",
                        ChannelFields.Whose.FRIEND,
                        canary(),
                        ChannelFields.Safety.WITH_CARE,
                        false,
                        true,
                        false,
                        canary(),
                        canary(),
                        canary(),
                        null));
        var parent = UUID.randomUUID();
        records.addMember(
                family,
                parent,
                new MemberFields(
                        MemberFields.Role.SECOND_PARENT,
                        "Karim",
                        canary(),
                        null,
                        MemberFields.Lives.ELSEWHERE,
                        canary(),
                        canary()));
        records.setDetail(
                family, parent, new DetailFields(canary(), canary(), null, List.of(), canary(), canary(), canary()), 0);
        records.setHousehold(family, new HouseholdFields(null, canary(), canary()), 0);
    }

    private void time(FamilyId family) {
        for (var audience : List.of(Audience.TEAM, Audience.VIOLENCE)) {
            contacts.record(
                            family,
                            new RecordContact(
                                    UUID.randomUUID(),
                                    null,
                                    Contact.Kind.HOME_VISIT,
                                    Contact.State.DONE,
                                    TestClock.TODAY.minusDays(2),
                                    null,
                                    null,
                                    null,
                                    canary(),
                                    Contact.Interpreter.NOT_NEEDED,
                                    canary(),
                                    audience,
                                    Set.of(),
                                    TestClock.TODAY,
                                    0))
                    .orThrow();
            events.record(
                            family,
                            new RecordEvent(
                                    UUID.randomUUID(),
                                    null,
                                    FamilyEvent.Kind.OTHER,
                                    TestClock.TODAY.minusDays(3),
                                    canary(),
                                    null,
                                    audience,
                                    Set.of(),
                                    TestClock.TODAY,
                                    0))
                    .orThrow();
        }
    }

    private void plan(FamilyId family) {
        for (var domain : List.of("housing", "violence")) {
            var need = plans.add(new AddNeed(family, domain, null, null, canary(), canary(), NeedState.OPEN, null));
            plans.add(AddStep.free(
                    family,
                    need,
                    canary(),
                    new StepState(null, null, Wish.ALREADY, null, canary(), Progress.TODO, null, null, null)));
        }
        crises.save(new SaveCrisisPlan(
                family, UUID.randomUUID(), null, Compartment.C4, canary(), canary(), canary(), List.of(), 0));
    }

    private void screening(FamilyId family) {
        var screening = screenings.start(
                family,
                new Screenings.Start(
                        ScreeningMoment.FIRST,
                        "fr",
                        be.mille.screening.Interpreting.SHARED_LANGUAGE,
                        Presence.ALONE,
                        null,
                        UUID.randomUUID()));
        for (int i = 0; i < 2; i++) {
            screenings.save(
                    family,
                    screening,
                    "opening",
                    List.of(new Given(
                            "opening.matters",
                            AnswerKind.ANSWERED,
                            List.of(),
                            canary(),
                            null,
                            i,
                            UUID.randomUUID(),
                            UUID.randomUUID())));
        }
    }

    private void consent(FamilyId family) {
        consents.note(new NoteConsent(
                UUID.randomUUID(),
                family,
                ConsentKind.INFORMED,
                Recipient.TEAM,
                Set.of(Compartment.C2),
                null,
                null,
                Interpreting.NONE,
                canary(),
                null,
                canary(),
                new Grounds(
                        new Purpose("health", canary()), new Decider.Representative(canary(), canary(), canary()))));
        consents.note(
                family,
                UUID.randomUUID(),
                new Standing.Fields(Standing.Kind.REPRESENTED, canary(), canary(), canary(), canary()));
    }

    /** Also the words of whoever answers without an account, and the mailbox the link went to. */
    private void request(FamilyId family) {
        var to = new Receiver.Outside(canary(), canary());
        var told = Asked.told(canary(), null);
        var id = Asked.send(
                context, Asked.command(family, UUID.randomUUID(), Compartment.C2, "maison-medicale", to, told));
        var made = context.getBean(Letters.class)
                .write(
                        family,
                        id,
                        new Letters.Wish(UUID.randomUUID(), Letter.Way.MAIL, canary() + "@example.org", "fr"))
                .orElseThrow();
        CompletableFuture.runAsync(() -> answer(made)).join();
    }

    /** Asked of two at once: the words of the one that cannot, of the one that takes it, and of what she passes on. */
    private void together(FamilyId family) {
        var command = Asked.command(
                family,
                UUID.randomUUID(),
                Compartment.C2,
                "independent-midwife",
                Asked.together(context, "zilverberk-aan-huis", "amandier-vert"),
                Asked.told(canary(), canary()));
        var id = Asked.send(context, command);
        var no = new Answer(ReferralState.DECLINED, Reason.FULL, canary(), null, 0);
        Asked.answer(context, "camille-rousselle", id, no);
        var yes = new Answer(ReferralState.ACCEPTED, null, canary(), null, 0);
        Asked.answer(context, People.OTHER_MIDWIFE, id, yes);
        Asked.further(
                context,
                People.OTHER_MIDWIFE,
                UUID.randomUUID(),
                id,
                "cpas",
                "cpas-rive-claire-social",
                Asked.told(canary(), canary()));
    }

    private void answer(Letters.Made made) {
        var receiver = new Visitor(port);
        receiver.get(made.path());
        receiver.post(made.path(), Map.of("code", made.code()));
        receiver.get("/reply?in=fr");
        var answer = receiver.post("/reply?in=fr", Map.of("version", "0", "state", "ACCEPTED", "words", canary()));
        assertThat(answer.headers().firstValue("Location")).contains("/reply?in=fr&said");
        var wish = Map.of("who", canary(), "house", canary(), "way", canary() + "@example.org");
        assertThat(receiver.post("/reply/join?in=fr", wish).statusCode()).isEqualTo(303);
    }

    /** Of no family, and closed all the same; without figures, which could be a number of somebody. */
    private void relay(FamilyId family) {
        var relays = context.getBean(OpenRelays.class);
        for (var place : List.of(Compartment.C2, Compartment.C8)) {
            var started = relays.start(new StartRelay(
                    UUID.randomUUID(),
                    family,
                    place,
                    "place",
                    TestClock.TODAY,
                    canary(),
                    canary(),
                    TestClock.TODAY.plusDays(3),
                    null));
            var id = ((RelayOutcome.Done) started).id();
            relays.look(family, id, TestClock.TODAY.plusDays(4), canary(), 0);
            relays.close(family, id, "came", canary(), 1);
        }
        context.getBean(Authorities.class)
                .note(
                        UUID.randomUUID(),
                        family,
                        new AuthorityFields(
                                "saj",
                                canary(),
                                canary(),
                                TestClock.TODAY,
                                "voluntary",
                                canary(),
                                canary(),
                                SheKnows.DUTY,
                                canary(),
                                TestClock.TODAY.plusDays(30)));
    }

    private void network() {
        var questions = context.getBean(NetworkQuestions.class);
        var asked = questions.ask(new AskNetwork(UUID.randomUUID(), Kind.QUESTION, null, letters(), "fr", true));
        var id = ((SayOutcome.Sent) asked).id();
        assertThat(questions.say(id, UUID.randomUUID(), letters(), "fr", true)).isInstanceOf(SayOutcome.Sent.class);
    }

    private void arrived() {
        var about = new be.mille.intake.Asked.About(canary(), canary(), null, canary());
        var asked = new be.mille.intake.Asked(
                canary(), canary(), canary(), about, null, canary(), Way.PHONE, TestClock.TODAY, false, Knows.UNKNOWN);
        var arrivals = context.getBean(Arrivals.class);
        arrivals.answer(arrivals.note(UUID.randomUUID(), asked), ArrivalAnswer.PASSED_ON, canary(), 0);
    }

    private String letters() {
        var one = "Kanari" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        set.add(one);
        return one;
    }

    /** Written, said better, retracted; each with its reasons. */
    private void notes(FamilyId family) {
        for (var subject : List.of(Compartment.C2, Compartment.C3)) {
            var written = notes.write(new WriteNote(
                    UUID.randomUUID(),
                    family,
                    null,
                    0,
                    subject,
                    Circle.TEAM,
                    Set.of(),
                    About.HER,
                    "fr",
                    canary(),
                    new HerReading(HerReading.Way.TOGETHER, canary(), null)));
            var id = ((NoteOutcome.Written) written).id();
            notes.correct(family, id, canary(), 0);
            var replied = replies.write(new WriteReply(UUID.randomUUID(), family, id, "fr", canary()));
            var reply = ((ReplyOutcome.Written) replied).id();
            replies.correct(family, id, reply, canary(), 0);
            replies.retract(family, id, reply, canary(), 1);
            notes.retract(family, id, canary(), 1);
        }
    }

    /** Sent after the sign-in had ended: kept in the web session until its writer is back. */
    private void keptForm() {
        var visitor = new Visitor(port);
        visitor.get("/sign-in");
        var answer = visitor.post(
                "/families/new",
                Map.of(
                        "called",
                        canary(),
                        "_as",
                        people.get(People.MIDWIFE).id().toString()));
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    private static Set<String> found(List<String> texts) {
        var found = new LinkedHashSet<String>();
        for (var text : texts) {
            CANARY.matcher(text).results().forEach(one -> found.add(one.group()));
        }
        return found;
    }

    /** Every row of every table, as the superuser sees it; bytes as the text they may be. */
    private List<String> rows() throws SQLException {
        var rows = new ArrayList<String>();
        var server = TestDatabase.server();
        try (var admin = DriverManager.getConnection(
                        settings.getRequiredProperty("spring.datasource.url"),
                        "mille_admin",
                        server.password("mille_admin"));
                var statement = admin.createStatement()) {
            statement.execute("checkpoint");
            statement.execute("set bytea_output = 'escape'");
            var tables = new ArrayList<String>();
            var names = statement.executeQuery("""
                    select format('%I.%I', schemaname, tablename) from pg_tables
                    where schemaname not in ('pg_catalog', 'information_schema')
                    """);
            while (names.next()) {
                tables.add(names.getString(1));
            }
            for (var table : tables) {
                var found = statement.executeQuery("select t::text from " + table + " t");
                while (found.next()) {
                    rows.add(found.getString(1));
                }
            }
        }
        return rows;
    }

    /** The files of this database, the log of writes, and what PostgreSQL printed. */
    private Set<String> inFiles() throws IOException, SQLException {
        var server = TestDatabase.server();
        String oid;
        Path data;
        try (var admin = DriverManager.getConnection(
                        settings.getRequiredProperty("spring.datasource.url"),
                        "mille_admin",
                        server.password("mille_admin"));
                var statement = admin.createStatement()) {
            var row = statement.executeQuery(
                    "select oid, current_setting('data_directory') from pg_database where datname = current_database()");
            row.next();
            oid = row.getString(1);
            data = Path.of(row.getString(2));
        }
        var found = new LinkedHashSet<String>();
        for (var folder : List.of(data.resolve("base").resolve(oid), data.resolve("pg_wal"), data.getParent())) {
            try (var files = Files.list(folder)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    found.addAll(found(List.of(Files.readString(file, StandardCharsets.ISO_8859_1))));
                }
            }
        }
        return found;
    }
}
