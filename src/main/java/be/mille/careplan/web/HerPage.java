package be.mille.careplan.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page she takes home: one sheet of paper in plain words. Whoever prints it, nothing restricted is on it, since
 * nobody knows who reads it at her kitchen table.
 *
 * @param language of the sheet, which may be right to left
 * @param languages in which it can be printed, for the professional
 * @param draft nobody has reviewed the wording of this language yet
 */
public record HerPage(
        String family,
        String called,
        String language,
        String direction,
        boolean draft,
        List<Language> languages,
        Words words,
        List<Visit> visits,
        List<Line> wanted,
        List<Line> later,
        List<Line> settled,
        List<Person> team) {

    public record Language(String code, String name, boolean current) {}

    /** The fixed sentences in the language of the sheet. */
    public record Words(
            String title,
            String lead,
            String visits,
            String noVisit,
            String wanted,
            String nothingWanted,
            String later,
            String settled,
            String team,
            String rights,
            String emergency,
            String printed) {}

    /** Something planned. */
    public record Visit(String when, String what, String with) {}

    /**
     * One step in plain words.
     *
     * @param language the language its title is in, where the pack has no other
     */
    public record Line(
            String title,
            String language,
            @Nullable String who,
            @Nullable String when) {}

    /** @param role in the coordination of what is done for her; null for none */
    public record Person(
            String name, String trade, @Nullable String role) {}
}
