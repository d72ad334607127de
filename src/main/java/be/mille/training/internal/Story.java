package be.mille.training.internal;

import be.mille.access.RelationType;
import be.mille.careplan.CouldNot;
import be.mille.careplan.Progress;
import be.mille.careplan.Wish;
import be.mille.consent.ConsentKind;
import be.mille.family.AddressFields;
import be.mille.family.ChannelFields;
import be.mille.family.Contact;
import be.mille.family.DatingSource;
import be.mille.family.EndKind;
import be.mille.family.FamilyEvent;
import be.mille.family.NissAbsence;
import be.mille.family.PartialDate;
import be.mille.screening.HelpWish;
import be.mille.screening.Interpreting;
import be.mille.screening.NotAskedReason;
import be.mille.screening.ScreeningMoment;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One invented family, as its file tells it. Every day is a number of days from the day it is loaded, negative for what
 * is past, so that a story is always recent. Professionals, services and paths are named by their codes.
 */
record Story(
        String id,
        Map<String, String> shows,
        Map<String, String> wentWrong,
        int opened,
        Person person,
        List<Relative> household,
        @Nullable SiblingCare siblingCare,
        @Nullable String houseRules,
        @Nullable SecondParent secondParent,
        List<Expecting> pregnancies,
        List<Member> team,
        @Nullable String coordinator,
        List<Meeting> contacts,
        List<Event> events,
        List<Asked> screenings,
        List<PlannedNeed> plan,
        List<Agreement> agreements,
        @Nullable Decides decides,
        List<Deed> together) {

    record Person(
            String called,
            @Nullable String given,
            @Nullable String family,
            @Nullable String nativeName,
            @Nullable String pronunciation,
            @Nullable PartialDate birth,
            List<String> languages,
            boolean interpreter,
            @Nullable String interpreterLanguage,
            @Nullable Address address,
            @Nullable String niss,
            @Nullable NissAbsence nissAbsence,
            List<Channel> channels) {}

    record Address(
            AddressFields.Kind kind,
            @Nullable String street,
            @Nullable String number,
            @Nullable String box,
            @Nullable String postcode,
            @Nullable String note) {}

    record Channel(
            ChannelFields.Kind kind,
            ChannelFields.Whose whose,
            @Nullable String whoseName,
            ChannelFields.Safety safety,
            boolean voicemail,
            boolean messages,
            boolean shared,
            @Nullable String hours,
            @Nullable String codeWord,
            @Nullable String note) {}

    enum Tie {
        CHILD,
        PARTNER,
        PARENT,
        SIBLING,
        FRIEND,
        OTHER
    }

    record Relative(
            String called,
            Tie tie,
            @Nullable Integer age,
            boolean livesWith,
            @Nullable String note) {}

    record SiblingCare(String who, @Nullable String note) {}

    /** The domain of a need of the second parent. */
    static final String SECOND_PARENT = "second-parent";

    record SecondParent(String called, List<String> languages) {}

    record Expecting(
            int due,
            DatingSource source,
            int datedOn,
            int multiples,
            List<Dating> corrections,
            @Nullable End end) {}

    record Dating(int due, DatingSource source, int on) {}

    /** @param kind null for a birth */
    record End(@Nullable EndKind kind, int on, List<String> children) {}

    /**
     * What she said about sharing with a colleague.
     *
     * @param witness who heard it; null when she told the one who notes it
     */
    record Agreement(
            int on,
            String by,
            String with,
            ConsentKind kind,
            String language,
            be.mille.consent.Interpreting interpreter,
            @Nullable String witness) {}

    /** A professional's note that she decides for herself. */
    record Decides(int on, String by, String why) {}

    record Member(String who, int since, @Nullable Integer until, RelationType type) {}

    record Meeting(
            int on,
            @Nullable LocalTime time,
            Contact.Kind kind,
            String who,
            @Nullable String relative,
            Contact.State state,
            Contact.Interpreter interpreter,
            @Nullable String note,
            @Nullable String language) {}

    record Event(int on, FamilyEvent.Kind kind, String text, String by, String language, List<String> mayKnow) {}

    record Asked(
            int on,
            String by,
            ScreeningMoment moment,
            boolean alone,
            Interpreting interpreting,
            Map<String, List<String>> answers,
            Map<String, String> texts,
            List<String> prefersNot,
            Map<String, NotAskedReason> notAsked,
            Map<String, HelpWish> help,
            Map<String, List<String>> mayKnow,
            boolean paused,
            boolean ofSecondParent) {}

    record PlannedNeed(
            @Nullable String domain,
            @Nullable String title,
            @Nullable String words,
            int since,
            String by,
            List<PlannedStep> steps,
            boolean noOffer) {}

    record PlannedStep(
            @Nullable String path,
            @Nullable String title,
            Wish wish,
            @Nullable Integer talkAgain,
            @Nullable String helpedBy,
            Progress progress,
            @Nullable CouldNot reason,
            @Nullable String owner,
            @Nullable Integer due,
            @Nullable String service) {}

    /** The first of the team opens the record. */
    Member opener() {
        return team.getFirst();
    }

    /** Whether somebody accompanies the family on a day. */
    boolean accompanies(String who, int day) {
        return team.stream()
                .anyMatch(one ->
                        one.who().equals(who) && one.since() <= day && (one.until() == null || one.until() >= day));
    }
}
