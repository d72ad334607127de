package be.mille.training.internal;

import be.mille.access.Compartment;
import be.mille.confidentiality.ExceptionalReason;
import be.mille.handover.Border;
import be.mille.handover.ReadWithHer;
import be.mille.network.Kind;
import be.mille.referral.Booking;
import be.mille.referral.Reason;
import be.mille.referral.ReferralState;
import be.mille.relay.SheKnows;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is done with others in a story: somebody is asked, told, brought, waited for. Days count as in {@link Story}. */
sealed interface Deed {
    int on();

    String by();

    /**
     * A request to a service, to several at once, or to somebody without an account.
     *
     * @param to codes of services; none for somebody outside
     * @param outside as whoever asks calls them
     * @param letter whether they answer by a letter on paper
     * @param need also tells this request from the others
     */
    record Request(
            int on,
            String by,
            String category,
            List<String> to,
            @Nullable String outside,
            boolean letter,
            String need,
            @Nullable String more,
            int answerBy,
            List<Answer> answers,
            List<Further> further)
            implements Deed {}

    /** @param by whoever received it; or who asked, and noted what she was told */
    record Answer(
            int on,
            String by,
            ReferralState state,
            @Nullable Reason reason,
            @Nullable String words,
            @Nullable Integer place) {}

    record Further(int on, String by, String category, String to, String need, int answerBy) {}

    /** @param appointment the day it is on */
    record Interpreter(
            int on,
            String by,
            int appointment,
            String category,
            @Nullable String to,
            @Nullable String outside,
            String language,
            Booking.Way way,
            int minutes,
            @Nullable String place,
            Set<Booking.Wish> wishes,
            String need)
            implements Deed {}

    /** @param awaited also tells this one from the others */
    record Relay(
            int on,
            String by,
            String kind,
            Compartment subject,
            int since,
            String awaited,
            String from,
            int look,
            List<Owned> owners)
            implements Deed {}

    /** Its owner asks a colleague, and she accepts on a day; null while she has not. */
    record Owned(int on, String to, @Nullable Integer accepted) {}

    record Around(
            int on,
            String by,
            String kind,
            String contact,
            String reach,
            int since,
            String frame,
            String maySay,
            @Nullable String notSay,
            SheKnows knows,
            @Nullable String words,
            int reread)
            implements Deed {}

    record HandOver(int on, String by, String to, Border border, int day, ReadWithHer read, String letter)
            implements Deed {}

    record AskNews(int on, String by, String of) implements Deed {}

    /** Somebody comes for one restricted subject alone. */
    record Bring(int on, String by, String who, Compartment subject, String language) implements Deed {}

    /** She takes back that a colleague may read. */
    record TakeBack(int on, String by, String from, String language) implements Deed {}

    /** Somebody who does not accompany her opens the record in an emergency. */
    record Open(int on, String by, ExceptionalReason reason, String words) implements Deed {}

    /** A question to the network or to its helpdesk, about no family. */
    record Question(
            int on, String by, Kind kind, @Nullable String category, String words, String language, List<Said> said)
            implements Deed {}

    record Said(int on, String by, String words, String language) {}
}
