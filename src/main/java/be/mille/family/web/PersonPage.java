package be.mille.family.web;

import be.mille.directory.OpenReaders;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The person side of a record, for reading. What is closed to the reader is not there. */
public record PersonPage(
        String path,
        String called,
        String stage,
        boolean writes,
        List<Row> person,
        List<Row> identifier,
        @Nullable Address address,
        @Nullable List<Channel> channels,
        List<Group> household,
        List<Row> house,
        List<Joined> joined,
        OpenReaders readers) {

    /** Another record that is read as one with this. */
    public record Joined(String path, String name) {}

    /** A question and its answer. */
    public record Row(String label, String text, @Nullable String second) {
        Row(String label, String text) {
            this(label, text, null);
        }
    }

    /** @param onRequest it is kept, and shown only to somebody who says why */
    public record Address(String kind, List<String> lines, boolean onRequest) {}

    /**
     * @param rules how to use it, in words
     * @param sends what the program may send there and when, or why nothing; null where there is nothing to send to
     * @param usable whether it may be used without asking her again
     */
    public record Channel(
            String path,
            String kind,
            String value,
            String safety,
            List<String> rules,
            @Nullable String sends,
            boolean usable,
            String tone) {}

    /** Members of one kind. */
    public record Group(String title, List<Member> members) {}

    public record Member(
            String path,
            String name,
            List<String> facts,
            @Nullable String note) {}
}
