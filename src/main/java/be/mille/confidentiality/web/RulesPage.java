package be.mille.confidentiality.web;

import java.util.List;

/** Since when which rules hold, the newest first. */
public record RulesPage(List<Version> versions) {
    /** @param first the oldest that is noted: nothing to compare it with */
    public record Version(String since, boolean first, List<Change> changes) {}

    /** Of one function and one subject, in words. */
    public record Change(String function, String subject, String before, String after) {}
}
