package be.mille.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Three accounts of the same sendings held against each other: of who sent, of the database, of the mail server.
 *
 * @param tried keys of the forms that were sent at least once
 * @param acknowledged those that were answered
 * @param requests keys of the requests in the database
 * @param letters for each letter the key of its request
 * @param left messages that are said to have left
 * @param unknown messages of which nobody knows, and which say so
 * @param other messages in any other state
 * @param arrived ids of what the mail server took on
 */
record Reconciled(
        List<String> tried,
        List<String> acknowledged,
        List<String> requests,
        List<String> letters,
        List<String> left,
        List<String> unknown,
        List<String> other,
        List<String> arrived) {

    List<String> violations() {
        var found = new ArrayList<String>();
        say(found, "acknowledged and lost", without(acknowledged, requests));
        say(found, "there, and nobody sent it", without(requests, tried));
        say(found, "twice there", doubles(requests));
        say(found, "without a letter", without(requests, letters));
        say(found, "with two letters", doubles(letters));
        say(found, "neither gone nor said to be unknown", other);
        say(found, "said to have left and never arrived", without(left, arrived));
        say(found, "arrived twice", doubles(arrived));
        var messages = new ArrayList<>(left);
        messages.addAll(unknown);
        say(found, "arrived, and nobody wrote it", without(arrived, messages));
        if (messages.size() + other.size() != letters.size()) {
            found.add(letters.size() + " letters and " + messages.size() + " messages");
        }
        return found;
    }

    /** The same with one fault each; every one must be seen. */
    Map<String, Reconciled> planted() {
        var faults = new LinkedHashMap<String, Reconciled>();
        faults.put("a request is lost", with(rest(requests), letters, left, arrived));
        faults.put("a request is doubled", with(again(requests), letters, left, arrived));
        faults.put("a request nobody sent", with(stranger(requests), letters, left, arrived));
        faults.put("a letter is lost", with(requests, rest(letters), left, arrived));
        faults.put("a letter is doubled", with(requests, again(letters), left, arrived));
        faults.put("a message is lost", with(requests, letters, rest(left), arrived));
        faults.put("a mail never arrived", with(requests, letters, left, without(arrived, List.of(left.getFirst()))));
        faults.put("a mail arrived twice", with(requests, letters, left, again(arrived)));
        return faults;
    }

    private Reconciled with(List<String> requests, List<String> letters, List<String> left, List<String> arrived) {
        return new Reconciled(tried, acknowledged, requests, letters, left, unknown, other, arrived);
    }

    private static List<String> rest(List<String> all) {
        return all.subList(1, all.size());
    }

    private static List<String> again(List<String> all) {
        var more = new ArrayList<>(all);
        more.add(all.getFirst());
        return more;
    }

    private static List<String> stranger(List<String> all) {
        var more = new ArrayList<>(all);
        more.add(UUID.randomUUID().toString());
        return more;
    }

    private static void say(List<String> found, String what, Collection<String> which) {
        which.forEach(one -> found.add(what + ": " + one));
    }

    private static List<String> without(Collection<String> all, Collection<String> those) {
        var known = new HashSet<>(those);
        return all.stream().filter(one -> !known.contains(one)).toList();
    }

    private static List<String> doubles(Collection<String> all) {
        var seen = new HashSet<String>();
        return all.stream().filter(one -> !seen.add(one)).toList();
    }
}
