package be.mille.erasure;

import java.util.List;

/** What stays although she asks, and because of which rule: content, dated and sourced. */
public interface ErasureRules {
    /** In the given language, or in French. */
    List<Kept> kept(String language);

    /** Whom she can complain to. */
    Text complaint(String language);

    /** For how many days at most a backup is kept: so long what is erased still lies in those of before, whatever the program does. */
    int backupDays();

    /**
     * One rule.
     *
     * @param id names it in the pack
     * @param because the rule, with its article and source
     */
    record Kept(String id, Text what, Text because, Text until) {}

    record Text(String text, boolean draft) {}
}
