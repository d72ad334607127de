package be.mille.careplan;

import be.mille.directory.ServiceId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything of a step that people decide on: its three facts, its service and its wording.
 *
 * @param title own wording; null keeps that of the care path
 * @param talkAgain the day to talk about it again, with "not now"
 * @param alreadyBy by whom she is helped already, if she wishes to say so
 */
public record StepState(
        @Nullable String title,
        @Nullable ServiceId service,
        Wish wish,
        @Nullable LocalDate talkAgain,
        @Nullable String alreadyBy,
        Progress progress,
        @Nullable CouldNot couldNot,
        @Nullable Owner owner,
        @Nullable LocalDate due) {

    public static StepState wanted(Owner owner, LocalDate due) {
        return new StepState(null, null, Wish.WANTS, null, null, Progress.TODO, null, owner, due);
    }

    /** Still to be asked about. */
    public static StepState toDiscuss() {
        return new StepState(null, null, Wish.NOT_ASKED, null, null, Progress.TODO, null, null, null);
    }

    public StepState wish(Wish answer, @Nullable LocalDate again, @Nullable String by) {
        return new StepState(title, service, answer, again, by, progress, couldNot, owner, due);
    }

    public StepState progress(Progress reached, @Nullable CouldNot reason) {
        return new StepState(title, service, wish, talkAgain, alreadyBy, reached, reason, owner, due);
    }

    public StepState by(@Nullable Owner next, @Nullable LocalDate day) {
        return new StepState(title, service, wish, talkAgain, alreadyBy, progress, couldNot, next, day);
    }

    public StepState at(@Nullable ServiceId chosen) {
        return new StepState(title, chosen, wish, talkAgain, alreadyBy, progress, couldNot, owner, due);
    }

    public StepState named(@Nullable String words) {
        return new StepState(words, service, wish, talkAgain, alreadyBy, progress, couldNot, owner, due);
    }

    /** Without what the wish makes meaningless: no owner for what she does not wish, no reason for what did happen. */
    public StepState clean() {
        boolean owned = wish.keepsOwner();
        return new StepState(
                blankToNull(title),
                service,
                wish,
                wish == Wish.NOT_NOW ? talkAgain : null,
                wish == Wish.ALREADY ? blankToNull(alreadyBy) : null,
                progress,
                progress == Progress.COULD_NOT ? couldNot : null,
                owned ? owner : null,
                owned ? due : null);
    }

    /** What was changed here since {@code before}, upon {@code now}: what the writer left alone stays as it is now. */
    public StepState upon(StepState before, StepState now) {
        boolean answered =
                wish != before.wish || changed(talkAgain, before.talkAgain) || changed(alreadyBy, before.alreadyBy);
        boolean moved = progress != before.progress || couldNot != before.couldNot;
        var heard = answered ? this : now;
        var reached = moved ? this : now;
        return new StepState(
                        changed(title, before.title) ? title : now.title,
                        changed(service, before.service) ? service : now.service,
                        heard.wish,
                        heard.talkAgain,
                        heard.alreadyBy,
                        reached.progress,
                        reached.couldNot,
                        changed(owner, before.owner) ? owner : now.owner,
                        changed(due, before.due) ? due : now.due)
                .clean();
    }

    private static boolean changed(@Nullable Object here, @Nullable Object before) {
        return !Objects.equals(here, before);
    }

    /** Wished and not over. */
    public boolean open() {
        return wish.opens() && !progress.finished();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
