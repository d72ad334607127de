package be.mille.audit.proof;

import java.util.List;

/**
 * What a look over the whole log found.
 *
 * @param faults in plain words, each with its place; none means that the log is whole up to the last checkpoint
 * @param entries how many there are
 * @param open how many of them came after the last checkpoint, and are only chained yet
 * @param cosigned the number of the last checkpoint a witness signed, 0 for none
 */
public record Verdict(List<String> faults, long entries, long open, long cosigned) {
    public Verdict {
        faults = List.copyOf(faults);
    }

    public boolean whole() {
        return faults.isEmpty();
    }
}
