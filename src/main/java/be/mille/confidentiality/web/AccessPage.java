package be.mille.confidentiality.web;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who can see a record, who looked, who is kept away, who stepped back.
 *
 * @param path address of this page; its forms hang below it
 * @param reference by which the record is named to people who may not know whose it is
 * @param readers who can see it now
 * @param asleep whose relation sleeps for want of any sign
 * @param asked who reads a request without accompanying her, as far as the reader may know
 * @param excluded whom she does not want near it
 * @param steppedBack who chose by himself or herself not to see it
 * @param looks the newest first; what she will be shown
 * @param outside who read without an account what was written to them, the newest first
 * @param opinions asked of colleagues who do not know whose record it is, as far as the reader may know
 * @param everybody who reads what lies open to everybody around her, in words
 * @param byTrade which trades in the team read which delicate subjects without being named; empty where none does
 * @param deciders who may have decided that; empty where it is hers alone
 * @param typed what was typed to let a relation go on, or somebody come back
 * @param forms null for a reader who may not change anything
 */
public record AccessPage(
        String her,
        String familyHref,
        String path,
        String reference,
        List<Reader> readers,
        List<Asleep> asleep,
        List<Asked> asked,
        List<Excluded> excluded,
        List<Excluded> steppedBack,
        List<Look> looks,
        List<Outside> outside,
        List<Opinion> opinions,
        @Nullable String everybody,
        String byTrade,
        @Nullable Forms forms,
        List<Choice> deciders,
        RenewForm typed,
        FormErrors errors) {

    private static final int RECENT = 8;

    /** The names of the others, who will see that the reader stepped back; empty where nobody is. */
    public String others() {
        return readers.stream().filter(one -> !one.me()).map(Reader::name).collect(Collectors.joining(", "));
    }

    /** Those shown at once. */
    public List<Look> recentLooks() {
        return looks.subList(0, Math.min(RECENT, looks.size()));
    }

    /** Those that are folded away. */
    public List<Look> olderLooks() {
        return looks.subList(Math.min(RECENT, looks.size()), looks.size());
    }

    /**
     * One colleague: what opens the record to her, since and until when, proven by what, on which basis, and what she can read by it, in
     * words.
     *
     * @param asks whether it goes on only when she agrees
     * @param draft whether no jurist has read the words of the basis yet
     */
    public record Reader(
            String id,
            String name,
            String role,
            String reason,
            String proof,
            String basis,
            boolean draft,
            String reads,
            @Nullable String subject,
            boolean soon,
            boolean asks,
            boolean me) {}

    /** How she may say that a relation goes on. */
    public List<Choice> agreements(Texts t) {
        return RenewForm.OFFERED.stream()
                .map(one -> new Choice(one.name(), t.of("consent.how", one)))
                .toList();
    }

    /** One colleague to whom the record does not open while she sleeps. */
    public record Asleep(String id, String name, String role, String since) {}

    /** Somebody who was asked for help: by whom and when, and how long it is read. */
    public record Asked(String href, String name, String asked, String until) {}

    /** A person or an organisation the record does not exist for. */
    public record Excluded(String id, String name, String since) {}

    /**
     * Everybody of one function of one organisation on one day.
     *
     * @param purpose what for, in words
     * @param opened which pages, in words that tell nothing of what stands there
     */
    public record Look(
            String day,
            String who,
            String purpose,
            String opened,
            boolean exceptional,
            boolean unrecognised,
            List<Answer> answers,
            String date,
            String organisation,
            String function) {}

    /** What an officer let her know about a look she does not recognise. */
    public record Answer(String day, String words) {}

    /** Somebody without an account, as whoever wrote named them. */
    public record Outside(String day, String who) {}

    /** An opinion that was asked: on which day, of which function and organisation. */
    public record Opinion(String day, String asked) {}

    /** Who could be kept away. */
    public record Forms(List<Choice> people, List<Choice> organisations) {}
}
