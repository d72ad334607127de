import java.util.Random;

/** What professionals do, and how often out of a hundred times. */
enum Operation {
    MY_DAY("my day", 25),
    SEARCH("search", 20),
    OPEN_RECORD("open record", 30),
    SAVE_ANSWERS("save answers", 15),
    SAVE_PLAN("save plan", 10);

    final String title;
    final int share;

    Operation(String title, int share) {
        this.title = title;
        this.share = share;
    }

    static Operation any(Random random) {
        int rest = random.nextInt(100);
        for (var one : values()) {
            rest -= one.share;
            if (rest < 0) {
                return one;
            }
        }
        return SAVE_PLAN;
    }

    boolean by(Visitor visitor, Random random, Stopwatch watch) throws Exception {
        return switch (this) {
            case MY_DAY -> watch.time(title, visitor::myDay);
            case SEARCH -> watch.time(title, () -> visitor.search(random));
            case OPEN_RECORD -> watch.time(title, () -> visitor.openRecord(random));
            case SAVE_ANSWERS -> visitor.saveAnswers(random, watch);
            case SAVE_PLAN -> visitor.savePlan(random, watch);
        };
    }

    /** Whether it is one request, whose time runs from when it was due. */
    boolean single() {
        return this == MY_DAY || this == SEARCH || this == OPEN_RECORD;
    }
}
