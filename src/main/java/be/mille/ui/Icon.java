package be.mille.ui;

/** The drawn icons, each one path on 20 by 20. Arrows turn round where one reads from right to left, the rest does not. */
public enum Icon {
    BACK("M16 10H4M9 5l-5 5 5 5", true),
    CALENDAR(
            "M5.5 4h9a2.5 2.5 0 0 1 2.5 2.5v8a2.5 2.5 0 0 1-2.5 2.5h-9a2.5 2.5 0 0 1-2.5-2.5v-8a2.5 2.5 0 0 1 2.5-2.5zM3 8.5h14M7 2.5v3M13 2.5v3"),
    CLOCK("M2.8 10a7.2 7.2 0 1 0 14.4 0a7.2 7.2 0 1 0-14.4 0zM10 6v4.2l2.8 1.8"),
    CLOSE("M5 5l10 10M15 5 5 15"),
    COPY(
            "M7 7V4.5A1.5 1.5 0 0 1 8.5 3h7A1.5 1.5 0 0 1 17 4.5v7a1.5 1.5 0 0 1-1.5 1.5H13M4.5 7h7A1.5 1.5 0 0 1 13 8.5v7a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 3 15.5v-7A1.5 1.5 0 0 1 4.5 7z"),
    DAY(
            "M6.8 10a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0-6.4 0zM10 2.5v1.8M10 15.7v1.8M2.5 10h1.8M15.7 10h1.8M4.7 4.7 6 6M14 14l1.3 1.3M15.3 4.7 14 6M6 14l-1.3 1.3"),
    EXERCISE("M2.8 10a7.2 7.2 0 1 0 14.4 0a7.2 7.2 0 1 0-14.4 0zM8.3 7.2v5.6l4.5-2.8z"),
    EYE("M2 10s3-5.5 8-5.5S18 10 18 10s-3 5.5-8 5.5S2 10 2 10zM7.7 10a2.3 2.3 0 1 0 4.6 0a2.3 2.3 0 1 0-4.6 0z"),
    FAMILIES(
            "M4 6.5a3 3 0 1 0 6 0a3 3 0 1 0-6 0zM12.5 9a2 2 0 1 0 4 0a2 2 0 1 0-4 0zM2 17c0-3.2 2.2-5 5-5s5 1.8 5 5M14 13.2c2.4-.1 4 1.4 4 3.8"),
    FORWARD("M3.5 10h12M11 5l5 5-5 5", true),
    HOME("M3 9.5 10 3.5l7 6V16a1 1 0 0 1-1 1h-3.5v-5h-5v5H4a1 1 0 0 1-1-1z"),
    INFO("M2.8 10a7.2 7.2 0 1 0 14.4 0a7.2 7.2 0 1 0-14.4 0zM10 9v4.5M10 6.3v.1"),
    JOIN(
            "M3 5a2 2 0 1 0 4 0a2 2 0 1 0-4 0zM13 5a2 2 0 1 0 4 0a2 2 0 1 0-4 0zM8 16a2 2 0 1 0 4 0a2 2 0 1 0-4 0zM5 7c0 4 5 3 5 7M15 7c0 4-5 3-5 7"),
    LEAF("M4 16C4 8 9 4 16.5 4 16.5 11.5 12 16 4 16zM4 16l6-6"),
    MENU("M4 6h12M4 10h12M4 14h12"),
    OFFLINE("M6 15.5h8.5a3 3 0 0 0 .5-6 5 5 0 0 0-9.5-1A3.6 3.6 0 0 0 6 15.5z"),
    OUT("M8 3.5H4.5A1.5 1.5 0 0 0 3 5v10a1.5 1.5 0 0 0 1.5 1.5H8M12.5 6.5 16 10l-3.5 3.5M16 10H8", true),
    PAPER("M5 2.5h7l4 4v9a2 2 0 0 1-2 2H5a1.5 1.5 0 0 1-1.5-1.5V4A1.5 1.5 0 0 1 5 2.5zM12 2.5v4h4M7 10.5h6M7 13.5h4"),
    PEN("M4 16l.8-3.5L13.5 3.8a1.5 1.5 0 0 1 2.2 0l.5.5a1.5 1.5 0 0 1 0 2.2L7.5 15.2z"),
    PHONE("M4 3.5h3l1.5 4-2 1.5a10 10 0 0 0 4.5 4.5l1.5-2 4 1.5v3c0 .6-.4 1-1 1C9 17 3 11 3 4.5c0-.6.4-1 1-1z"),
    PLACE("M10 18s5.5-5 5.5-9.5a5.5 5.5 0 0 0-11 0C4.5 13 10 18 10 18zM8 8.5a2 2 0 1 0 4 0a2 2 0 1 0-4 0z"),
    PLUS("M10 4v12M4 10h12"),
    PRINT(
            "M6 7V3h8v4M6 14H4.5A1.5 1.5 0 0 1 3 12.5v-4A1.5 1.5 0 0 1 4.5 7h11A1.5 1.5 0 0 1 17 8.5v4a1.5 1.5 0 0 1-1.5 1.5H14M6 11.5h8V17H6z"),
    RELAY("M3 13c3 0 3-6 7-6s4 6 7 6M14.5 10.5l2.5 2.5-2.5 2.5", true),
    SAFE("M10 2.5 16 5v4.5c0 4-2.5 6.8-6 8-3.5-1.2-6-4-6-8V5z"),
    SEARCH("M3.5 9a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0zM13.2 13.2l4 4"),
    SOUND("M3 8v4h3l4 3.5v-11L6 8zM13 7.5a3.5 3.5 0 0 1 0 5M15.5 5a7 7 0 0 1 0 10"),
    TALK(
            "M3 5.5A2.5 2.5 0 0 1 5.5 3h9A2.5 2.5 0 0 1 17 5.5v5a2.5 2.5 0 0 1-2.5 2.5H9l-4 4v-4.1A2.5 2.5 0 0 1 3 10.5zM7 7.2h6M7 9.8h3.5"),
    TICK("M4 10.5l4 4 8-9"),
    TURN("M4 8a6.5 6.5 0 0 1 12-1.5M16 3v3.5h-3.5M16 12a6.5 6.5 0 0 1-12 1.5M4 17v-3.5h3.5"),
    UNDO("M4 8h8a4 4 0 0 1 0 8H8M7 4.5 3.5 8 7 11.5", true),
    WARNING("M10 3 2.8 16h14.4zM10 8v4M10 14v.1");

    private final String path;
    private final boolean directed;

    Icon(String path) {
        this(path, false);
    }

    Icon(String path, boolean directed) {
        this.path = path;
        this.directed = directed;
    }

    public String path() {
        return path;
    }

    public boolean directed() {
        return directed;
    }
}
