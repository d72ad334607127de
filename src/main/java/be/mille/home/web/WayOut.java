package be.mille.home.web;

import be.mille.family.FamilyEvent;
import be.mille.family.FamilySummary;
import be.mille.family.Stage;
import be.mille.handover.Border;
import be.mille.home.web.GoingOn.Going;
import be.mille.home.web.GoingOn.Stand;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One way out of the place where a family is, and how it stands for it. Whoever accepted at another border answers another question: a
 * discharge of last month says nothing about the eviction of next week.
 *
 * @param event the transfer, the eviction or the discharge that was noted; null for the way home that is expected
 * @param how empty where nobody was asked for it
 */
public record WayOut(@Nullable FamilyEvent event, Optional<Going> how) {
    private static final Set<Border> HOME = EnumSet.of(Border.DISCHARGE, Border.DAY_28);
    private static final Set<Border> PLACE = EnumSet.of(Border.TRANSFER, Border.EVICTION, Border.MOVE);
    /** The day that was promised and the day it happened are seldom one. */
    private static final int ABOUT = 14;
    /** A first child may come three weeks before the day, and she stays some days. */
    private static final int BEFORE_BIRTH = 28;
    /** A handover for a stay before the birth was promised for about the day she left. */
    private static final int OF_A_STAY = 7;

    /** The event, of a way out that has one. */
    public FamilyEvent noted() {
        return Objects.requireNonNull(event);
    }

    public boolean accepted() {
        return how.filter(one -> one.stand() == Stand.ACCEPTED).isPresent();
    }

    /** Nobody goes on, and nobody may still answer. */
    public boolean open() {
        return how.isEmpty() || how.get().open();
    }

    /**
     * The first way out ahead of her after which nobody accepted to go on; empty where there is none.
     *
     * @param noted all of the last {@link Homeward#LONGEST_STAY} and of the next {@link Homeward#AHEAD} days
     */
    public static Optional<WayOut> ahead(
            FamilySummary one, List<FamilyEvent> noted, List<Going> going, LocalDate today) {
        if (one.closed()) {
            return Optional.empty();
        }
        var announced = Homeward.announced(noted, today).stream().map(event -> of(event, going));
        boolean home = Homeward.home(Homeward.ofThisStay(one.stage(), noted), today);
        var homeward = Homeward.soon(one, home, today)
                ? Stream.of(home(one.stage(), noted, going, today))
                : Stream.<WayOut>empty();
        return Stream.concat(announced, homeward).filter(way -> !way.accepted()).findFirst();
    }

    public static WayOut of(FamilyEvent event, List<Going> going) {
        var borders = event.kind() == FamilyEvent.Kind.DISCHARGE ? HOME : PLACE;
        int about = event.kind() == FamilyEvent.Kind.DISCHARGE ? BEFORE_BIRTH : ABOUT;
        return new WayOut(
                event,
                going.stream()
                        .filter(one -> asked(one) || borders.contains(one.border()) && near(one, event.day(), about))
                        .findFirst());
    }

    /**
     * The way home after a birth. Once the child is there, whoever went on after a stay before it did not say so for this one; until then
     * a discharge may be the one after a birth that nobody noted yet.
     */
    public static WayOut home(Stage stage, List<FamilyEvent> noted, List<Going> going, LocalDate today) {
        var birth = switch (stage) {
            case Stage.Pregnant(int _, int _, var due) -> due;
            case Stage.AfterBirth(int _, var on) -> on;
            case Stage.AfterLoss _, Stage.Closed _, Stage.Undated _ -> today;
        };
        var ofThisStay = Homeward.ofThisStay(stage, noted);
        var stays = noted.stream()
                .filter(event -> !ofThisStay.contains(event))
                .map(FamilyEvent::day)
                .toList();
        return new WayOut(
                null,
                going.stream()
                        .filter(one -> asked(one)
                                || HOME.contains(one.border())
                                        && !one.day().isBefore(birth.minusDays(BEFORE_BIRTH))
                                        && stays.stream().noneMatch(day -> near(one, day, OF_A_STAY)))
                        .findFirst());
    }

    /** One is asked at a time, so nobody else can be meanwhile: whatever the border, there is something to wait for. */
    private static boolean asked(Going one) {
        return one.stand() == Stand.ASKED;
    }

    private static boolean near(Going one, LocalDate day, int days) {
        return Math.abs(ChronoUnit.DAYS.between(one.day(), day)) <= days;
    }
}
