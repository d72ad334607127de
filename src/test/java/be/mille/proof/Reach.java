package be.mille.proof;

import be.mille.family.ChannelFields;
import be.mille.family.ChannelFields.Kind;
import be.mille.family.ChannelFields.Safety;
import be.mille.family.ChannelFields.Whose;
import be.mille.family.WritingHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Random;
import java.util.UUID;

/** One way to reach her as the model keeps it, which judges for itself and asks nothing of the program. */
final class Reach {
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    final UUID id;
    ChannelFields fields;
    LocalDate askedOn;
    int version;
    boolean ended;

    Reach(UUID id, ChannelFields fields, LocalDate askedOn) {
        this.id = id;
        this.fields = fields;
        this.askedOn = askedOn;
    }

    /** Something a professional may have typed; safe more often than not, so that much goes out and much may go wrong. */
    static ChannelFields any(Random random, String address, LocalDate today) {
        var safety = Safety.values()[new int[] {1, 1, 1, 2, 2, 2, 0, 3}[random.nextInt(8)]];
        boolean dated = safety == Safety.WITH_CARE || random.nextInt(3) == 0;
        return new ChannelFields(
                random.nextInt(8) == 0 ? Kind.OTHER : Kind.EMAIL,
                address,
                random.nextInt(8) == 0 ? Whose.values()[1 + random.nextInt(4)] : Whose.HERS,
                null,
                safety,
                false,
                false,
                random.nextInt(8) == 0,
                random.nextInt(10) == 0 ? "le matin" : null,
                null,
                null,
                dated ? today.plusDays(random.nextInt(91)) : null,
                random.nextInt(3) == 0 ? hours(random) : null);
    }

    static ChannelFields sheCalls() {
        return new ChannelFields(
                Kind.SHE_CALLS, "", Whose.HERS, null, Safety.NEVER, false, false, false, null, null, null, null);
    }

    private static WritingHours hours(Random random) {
        int from = 6 + random.nextInt(12);
        return new WritingHours(
                WritingHours.Days.values()[random.nextInt(3)],
                LocalTime.of(from, 0),
                LocalTime.of(from + 1 + random.nextInt(22 - from), 30));
    }

    /** Why nothing may go there now; empty when something may. */
    String closed(boolean sheCalls, Instant now) {
        var day = LocalDate.ofInstant(now, BRUSSELS);
        var until = fields.validUntil();
        if (ended) {
            return "ended";
        }
        if (sheCalls) {
            return "she calls";
        }
        if (fields.safety() == Safety.NEVER || fields.safety() == Safety.NOT_ASKED) {
            return "unsafe";
        }
        if (until != null && until.isBefore(day)) {
            return "expired";
        }
        if (fields.safety() == Safety.WITH_CARE && (until == null || day.isAfter(askedOn.plusDays(90)))) {
            return "expired";
        }
        if (fields.whose() != Whose.HERS || fields.shared() || fields.kind() != Kind.EMAIL) {
            return "not hers alone";
        }
        return hours(now);
    }

    private String hours(Instant now) {
        var writing = fields.writing();
        if (writing == null) {
            return fields.hours() == null ? "" : "hours in words";
        }
        var time = now.atZone(BRUSSELS);
        boolean weekend = time.getDayOfWeek() == DayOfWeek.SATURDAY || time.getDayOfWeek() == DayOfWeek.SUNDAY;
        boolean day = switch (writing.days()) {
            case EVERY_DAY -> true;
            case WEEKDAYS -> !weekend;
            case WEEKEND -> weekend;
        };
        int minute = time.getHour() * 60 + time.getMinute();
        return day && minute >= minutes(writing.from()) && minute < minutes(writing.until()) ? "" : "outside hours";
    }

    private static int minutes(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }
}
