package be.mille.handover.web;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changes when a family changes its place: nothing by itself.
 *
 * @param known whether anything tells in which basin she is
 * @param place where she is, as far as the reader may know and the record says, in words
 * @param basins to choose one from; {@code basin} is the chosen one, empty for that of the address
 * @param team who comes there, as far as the directory tells; empty while no basin is known
 * @param near services of the same kinds in that basin
 * @param open requests and steps whose receivers do not cover it, and nobody decided about yet
 * @param asks the question to its helpdesk; null where nobody would read it
 * @param quiet whether only few may know that she lives elsewhere: what ends here does not say why
 * @param done what was done already, in words
 * @param reviewed whether somebody said that it was looked at
 */
public record MovePage(
        String base,
        String family,
        String called,
        String title,
        boolean known,
        String place,
        List<Choice> basins,
        String basin,
        List<Member> team,
        List<Near> near,
        List<Item> open,
        boolean quiet,
        @Nullable Ask asks,
        @Nullable String done,
        boolean reviewed,
        boolean writes,
        FormErrors errors) {

    public record Member(String who, String covers, boolean comes) {}

    /** @param services some of them, the nearest first; empty where the directory knows none there */
    public record Near(String kind, List<String> services, String ask) {}

    /** @param elsewhere where the same help is asked of somebody else */
    public record Item(String id, String what, String who, String elsewhere, int version) {}

    /**
     * @param doubts whether something in the words has to be looked at
     * @param open whether it was typed already
     */
    public record Ask(String key, List<Choice> basins, String basin, String words, boolean doubts, boolean open) {}
}
