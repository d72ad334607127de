package be.mille.coordination;

import org.jspecify.annotations.Nullable;

/** For how many families the reader says she can coordinate, and how many she does. She alone reads the numbers. */
public interface Places {
    int MOST = 200;

    /**
     * @param most null when she said nothing
     * @param now how many she coordinates today
     */
    record Own(@Nullable Integer most, int now) {}

    Own mine();

    /** @param most between none and {@link #MOST}; null takes back what she said */
    void keep(@Nullable Integer most);
}
