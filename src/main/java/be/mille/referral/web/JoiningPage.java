package be.mille.referral.web;

import java.util.List;

/** Who would like to work with Mille, for the facilitator of a basin. */
public record JoiningPage(List<Row> waiting, List<Row> seenTo) {
    public JoiningPage {
        waiting = List.copyOf(waiting);
        seenTo = List.copyOf(seenTo);
    }

    /**
     * One wish.
     *
     * @param way as it is dialled or written
     * @param href what calls or writes
     * @param path where it is noted that it was seen to, or waits again
     */
    public record Row(String who, String house, String way, String href, String since, String path, int version) {}
}
