package be.mille.proof;

import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.outbox.Message;
import be.mille.outbox.Outbox;
import be.mille.outbox.Recipient;
import be.mille.outbox.Template;
import be.mille.testing.SeededContact;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One family as the model keeps it: the ways to reach her, what happens to them, and whether something may go there now. */
final class Reachable {
    static final Duration WORTH_SENDING = Duration.ofDays(5);
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private final FamilyId family;
    private final int number;
    private final PersonRecords records;
    private final Outbox outbox;
    private final SeededContact seeded;

    private final List<Reach> ways = new ArrayList<>();
    private @Nullable UUID herself;
    private int addresses;

    Reachable(FamilyId family, int number, PersonRecords records, Outbox outbox, SeededContact seeded) {
        this.family = family;
        this.number = number;
        this.records = records;
        this.outbox = outbox;
        this.seeded = seeded;
    }

    void begin(Random random, Instant now) {
        ways.clear();
        addresses = 0;
        add(random, now);
    }

    void something(Random random, Instant now) {
        var way = ways.get(random.nextInt(ways.size()));
        switch (random.nextInt(10)) {
            case 0 -> add(random, now);
            case 1, 2 -> change(way, random, now);
            case 3 -> end(way);
            case 4 -> sheCallsOrNot();
            case 5, 6, 7 -> write(way, now);
            default -> {
                // nothing happens: most days are like that
            }
        }
    }

    void endEverything() {
        ways.forEach(this::end);
        if (herself != null) {
            sheCallsOrNot();
        }
    }

    boolean hasHad(String address) {
        return address.startsWith("f" + number + "-");
    }

    /** Why nothing may go to this address now; empty when something may. */
    String closed(String address, Instant now) {
        var way =
                ways.stream().filter(one -> one.fields.value().equals(address)).findFirst();
        return way.isEmpty() ? "an old address" : way.get().closed(herself != null, now);
    }

    private String address() {
        return "f" + number + "-" + addresses++ + "@her.example";
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, BRUSSELS);
    }

    private void add(Random random, Instant now) {
        var way = new Reach(UUID.randomUUID(), Reach.any(random, address(), day(now)), day(now));
        records.addChannel(family, way.id, way.fields);
        seeded.knows(way.id, way.fields.value());
        ways.add(way);
    }

    private void change(Reach way, Random random, Instant now) {
        if (!way.ended) {
            var address = random.nextInt(4) == 0 ? address() : way.fields.value();
            way.fields = Reach.any(random, address, day(now));
            way.askedOn = day(now);
            records.changeChannel(family, way.id, way.fields, way.version++);
        }
    }

    private void end(Reach way) {
        if (!way.ended) {
            records.endChannel(family, way.id, way.version);
            way.ended = true;
        }
    }

    private void sheCallsOrNot() {
        if (herself != null) {
            records.endChannel(family, herself, 0);
            herself = null;
            return;
        }
        herself = UUID.randomUUID();
        records.addChannel(family, herself, Reach.sheCalls());
    }

    private void write(Reach way, Instant now) {
        outbox.write(new Message(
                UUID.randomUUID(),
                new Recipient.Her(family, way.id),
                Template.HER_ADDRESS,
                "fr",
                "/open/nothing",
                null,
                null,
                now.plus(WORTH_SENDING)));
    }
}
