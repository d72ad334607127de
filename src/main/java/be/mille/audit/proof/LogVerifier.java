package be.mille.audit.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Looks over a whole log: first the checkpoints, in their order, then the entries, by actor and position. Whoever changes, takes away,
 * adds, moves or cuts entries before a checkpoint would have to sign it anew, and whoever holds the operator's key as well is still
 * held against what a witness signed.
 */
public final class LogVerifier {
    private static final byte[] NOTHING = {0};
    private static final byte[] NONE = new byte[32];

    private final String operator;
    private final Map<Long, Cosignature> seen = new HashMap<>();
    private final String witness;
    private final List<String> faults = new ArrayList<>();
    private final Map<UUID, TreeMap<Long, byte[]>> expected = new HashMap<>();
    private final Map<UUID, Head> heads = new HashMap<>();
    private byte[] before = NONE;
    private long last;
    private long cosigned;

    private @Nullable UUID actor;
    private byte[] chained = NOTHING;
    private long position;
    private long entries;
    private long open;

    /**
     * @param operator public half of the operator's key
     * @param witness public half of the witness's key, or "" when there is none
     * @param cosignatures the witness's file
     */
    public LogVerifier(String operator, String witness, List<Cosignature> cosignatures) {
        this.operator = operator;
        this.witness = witness;
        cosignatures.forEach(one -> seen.put(one.number(), one));
    }

    public void checkpoint(Anchor anchor) {
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.parse(anchor.text());
        } catch (RuntimeException e) {
            faults.add("after checkpoint " + last + " comes something that is none");
            return;
        }
        var name = "checkpoint " + checkpoint.number();
        check(checkpoint.number() == last + 1, name + " does not follow checkpoint " + last);
        check(Arrays.equals(checkpoint.before(), before), name + " names another checkpoint as the one before it");
        check(LogKey.signed(operator, anchor.text(), anchor.signature()), name + " is not signed by the operator");
        for (var head : anchor.moved()) {
            var known = heads.put(head.actor(), head);
            check(known == null || known.length() < head.length(), name + " shortens the chain of " + head.actor());
            expected.computeIfAbsent(head.actor(), _ -> new TreeMap<>()).put(head.length(), head.hash());
        }
        check(
                Arrays.equals(checkpoint.root(), Checkpoint.root(heads.values())),
                name + " signs other chains than these");
        cosigned(checkpoint, name);
        last = checkpoint.number();
        before = checkpoint.digest();
    }

    private void cosigned(Checkpoint checkpoint, String name) {
        var cosignature = seen.remove(checkpoint.number());
        if (cosignature == null) {
            return;
        }
        var signature = Base64.getDecoder().decode(cosignature.signature());
        check(
                LogKey.signed(witness, checkpoint.text(), signature) && cosignature.covers(checkpoint),
                name + " is another one than the witness saw");
        cosigned = Math.max(cosigned, checkpoint.number());
    }

    /** In the order of actor and position. */
    public void entry(LoggedEntry entry) {
        if (!entry.actor().equals(actor)) {
            endOfChain();
            actor = entry.actor();
            chained = NOTHING;
            position = 0;
        }
        var place = "entry " + entry.position() + " of " + entry.actor();
        check(entry.position() == position + 1, place + " does not follow entry " + position);
        check(Arrays.equals(entry.previous(), chained), place + " names another entry as the one before it");
        check(Arrays.equals(entry.hash(), entry.digestAfter(chained)), place + " was changed");
        position = entry.position();
        chained = entry.hash();
        entries++;
        var anchors = expected.get(entry.actor());
        if (anchors == null || anchors.isEmpty()) {
            open++;
        } else if (anchors.firstKey() == entry.position()) {
            var anchored = anchors.pollFirstEntry().getValue();
            check(Arrays.equals(anchored, entry.hash()), place + " is another one than was signed");
        }
    }

    private void endOfChain() {
        if (actor != null) {
            var missing = expected.remove(actor);
            check(missing == null || missing.isEmpty(), "the chain of " + actor + " was cut after entry " + position);
        }
    }

    /** After the last entry. */
    public Verdict end() {
        endOfChain();
        expected.keySet().forEach(one -> faults.add("the chain of " + one + " is missing"));
        seen.keySet().stream()
                .sorted()
                .forEach(number -> faults.add("checkpoint " + number + ", which the witness saw, is missing"));
        return new Verdict(faults, entries, open, cosigned);
    }

    private void check(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
