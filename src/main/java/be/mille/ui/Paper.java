package be.mille.ui;

import java.util.List;

/**
 * What stands on a paper that leaves the program, in plain headings and lines.
 *
 * @param name of the document, read by whoever sees the file: never anybody's name
 * @param unshown said once where letters had to be left out that the face does not have
 */
public record Paper(
        String language, String name, String title, String lead, List<Part> parts, String foot, String unshown) {
    public Paper {
        parts = List.copyOf(parts);
    }

    /** A heading and what stands below it. */
    public record Part(String heading, List<Item> items) {
        public Part {
            items = List.copyOf(items);
        }
    }

    /**
     * One thing that is told.
     *
     * @param head empty where the lines say it all
     * @param by who said or wrote it, and when; or empty
     * @param mark beside the head, for example that a text is a draft; or empty
     */
    public record Item(String head, List<String> lines, String by, String mark) {
        public Item {
            lines = List.copyOf(lines);
        }

        public static Item line(String line) {
            return new Item("", List.of(line), "", "");
        }

        public static Item of(String head, List<String> lines) {
            return new Item(head, lines, "", "");
        }

        public static Item of(String head, List<String> lines, String by) {
            return new Item(head, lines, by, "");
        }
    }
}
