package be.mille.proof;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.family.ChannelFields;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.outbox.Message;
import be.mille.outbox.Outbox;
import be.mille.outbox.Recipient;
import be.mille.outbox.Template;
import be.mille.testing.MailTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.SeededContact;
import be.mille.testing.SeededContact.Fault;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * T07, the outbox: whatever happens to the ways to reach her and in whatever order, nothing is handed to the mail server through one that
 * is unsafe, unknown, expired, ended, shared, somebody else's, or outside its hours. The mail server is real.
 */
class SafeContactTests extends MailTest {
    private static final long SEED = 7;
    private static final int HISTORIES = Integer.getInteger("mille.contact", Scorecard.full() ? 100_000 : 2_000);
    private static final int MOST_FOR_A_CONTROL = 1_000;
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    @Autowired
    PersonRecords records;

    @Autowired
    Outbox outbox;

    @Autowired
    SeededContact seeded;

    @Autowired
    PlatformTransactionManager transactions;

    private FamilyId family = new FamilyId(new UUID(0, 0));
    private int addresses;
    private int handedOver;

    @BeforeEach
    void aFamily() {
        family = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Samira")));
    }

    @AfterEach
    void asItWas() {
        seeded.plant(Fault.NONE);
    }

    @Test
    void nothingEverGoesThroughAnUnsafeExpiredOrEndedWayOrOutsideItsHours() {
        var random = new Random(SEED);
        var violations = new ArrayList<String>();
        for (int i = 0; i < HISTORIES; i++) {
            violations.addAll(people.as(People.MIDWIFE, () -> history(random)));
        }
        int sent = handedOver;
        var missed = EnumSet.noneOf(Fault.class);
        int controls = 0;
        for (var fault : EnumSet.complementOf(EnumSet.of(Fault.NONE))) {
            controls++;
            if (!caught(fault)) {
                missed.add(fault);
            }
        }
        new Scorecard(
                        "T07",
                        "histories of ways to reach her and messages, over a real mail server",
                        HISTORIES,
                        violations.size(),
                        SEED,
                        Scorecard.size("mille.contact"),
                        controls,
                        controls - missed.size())
                .keep();
        assertThat(violations).isEmpty();
        assertThat(sent).as("much did go out").isGreaterThan(HISTORIES / 4);
        assertThat(missed).as("faults that nobody saw").isEmpty();
    }

    private boolean caught(Fault fault) {
        var random = new Random(SEED);
        for (int i = 0; i < MOST_FOR_A_CONTROL; i++) {
            seeded.plant(fault);
            if (!people.as(People.MIDWIFE, () -> history(random)).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** A few weeks of one family, and what went where it should not. */
    private List<String> history(Random random) {
        clock.reset();
        clock.forward(Duration.ofMinutes(random.nextInt(7 * 24 * 60)));
        var ways = new ArrayList<Reach>(List.of(add(random)));
        var violations = new ArrayList<String>();
        UUID herself = null;
        int events = 4 + random.nextInt(6);
        for (int i = 0; i < events; i++) {
            var way = ways.get(random.nextInt(ways.size()));
            switch (random.nextInt(10)) {
                case 0 -> ways.add(add(random));
                case 1, 2 -> change(way, random);
                case 3 -> end(way);
                case 4 -> {
                    if (herself == null) {
                        herself = sheCalls();
                    } else {
                        records.endChannel(family, herself, 0);
                        herself = null;
                    }
                }
                case 5 -> clock.forward(Duration.ofHours(random.nextInt(200)));
                default -> write(way);
            }
            clock.forward(Duration.ofMinutes(random.nextInt(10 * 60)));
            violations.addAll(round(ways, herself != null));
        }
        ways.forEach(this::end);
        if (herself != null) {
            records.endChannel(family, herself, 0);
        }
        violations.addAll(round(ways, false));
        return violations;
    }

    private List<String> round(List<Reach> ways, boolean sheCalls) {
        rounds.sendWhatIsDue();
        var violations = new ArrayList<String>();
        for (var mail : POST.collect()) {
            handedOver++;
            var way = ways.stream()
                    .filter(one -> mail.to().equals("[" + one.fields.value() + "]"))
                    .findFirst();
            var why = way.isEmpty() ? "unknown" : way.get().closed(sheCalls, clock.instant());
            if (why != null) {
                violations.add(mail.to() + " at " + clock.instant() + ": " + why);
            }
        }
        return violations;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BRUSSELS);
    }

    private String address() {
        return "way-" + addresses++ + "@her.example";
    }

    private Reach add(Random random) {
        var address = address();
        var way = new Reach(UUID.randomUUID(), Reach.any(random, address, today()), today());
        records.addChannel(family, way.id, way.fields);
        seeded.knows(way.id, address);
        return way;
    }

    private void change(Reach way, Random random) {
        if (!way.ended) {
            var address = random.nextInt(4) == 0 ? address() : way.fields.value();
            way.fields = Reach.any(random, address, today());
            way.askedOn = today();
            records.changeChannel(family, way.id, way.fields, way.version++);
        }
    }

    private void end(Reach way) {
        if (!way.ended) {
            records.endChannel(family, way.id, way.version);
            way.ended = true;
        }
    }

    private UUID sheCalls() {
        var id = UUID.randomUUID();
        records.addChannel(
                family,
                id,
                new ChannelFields(
                        ChannelFields.Kind.SHE_CALLS,
                        "",
                        ChannelFields.Whose.HERS,
                        null,
                        ChannelFields.Safety.NEVER,
                        false,
                        false,
                        false,
                        null,
                        null,
                        null,
                        null));
        return id;
    }

    private void write(Reach way) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> outbox.write(new Message(
                        UUID.randomUUID(),
                        new Recipient.Her(family, way.id),
                        Template.HER_ADDRESS,
                        "fr",
                        "/open/nothing",
                        null,
                        null,
                        clock.instant().plus(Duration.ofDays(5)))));
    }
}
