package be.mille.intake;

import be.mille.testing.TestClock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What arrived as a test writes it, saying only what matters to it. The rest is ordinary: by telephone, today, of nobody by name. */
final class Arriving {
    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

    private @Nullable String asker;
    private @Nullable String called;
    private @Nullable String born;
    private @Nullable String due;
    private @Nullable String phone;
    private @Nullable String category;
    private String words = "Une aide";
    private LocalDate on = TestClock.TODAY;
    private boolean urgent;
    private Knows knows = Knows.UNKNOWN;

    private Arriving() {}

    static Arriving from(String asker) {
        var one = new Arriving();
        one.asker = asker;
        return one;
    }

    static Arriving fromNobodyKnown() {
        return new Arriving();
    }

    /** A telephone nobody else has. */
    static String number() {
        return "0470 12 " + NUMBERS.incrementAndGet();
    }

    Arriving called(String name) {
        called = name;
        return this;
    }

    Arriving born(String year) {
        born = year;
        return this;
    }

    Arriving due(String month) {
        due = month;
        return this;
    }

    Arriving phone(String number) {
        phone = number;
        return this;
    }

    Arriving category(String id) {
        category = id;
        return this;
    }

    Arriving words(String text) {
        words = text;
        return this;
    }

    Arriving on(LocalDate day) {
        on = day;
        return this;
    }

    Arriving urgent() {
        urgent = true;
        return this;
    }

    Arriving unknownToHer() {
        knows = Knows.NO;
        return this;
    }

    Asked asked() {
        return new Asked(
                asker,
                "PSE de Forest",
                "02 512 00 00",
                new Asked.About(called, born, due, phone),
                category,
                words,
                Way.PHONE,
                on,
                urgent,
                knows);
    }
}
